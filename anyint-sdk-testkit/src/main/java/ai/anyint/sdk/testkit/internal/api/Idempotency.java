package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.IdempotencyRecords;
import java.util.Optional;
import java.util.function.Supplier;
import okio.ByteString;

/** Lets a POST of the account and billing API act once for each {@code Idempotency-Key}. */
final class Idempotency {

    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final int LONGEST = 255;

    private Idempotency() {}

    static WireResponse answer(Route route, Exchange exchange, Supplier<WireResponse> work) {
        Optional<String> key = exchange.request().header(HEADER);
        if (key.isEmpty()
                || route.family() != Family.MANAGEMENT
                || !route.method().equals("POST")) {
            return work.get();
        }
        if (key.get().isBlank() || key.get().length() > LONGEST) {
            throw JsonIn.invalid(HEADER, "Must have 1 to " + LONGEST + " characters.");
        }
        IdempotencyRecords records = exchange.account().idempotency();
        IdempotencyRecords.Scope scope = new IdempotencyRecords.Scope(
                exchange.manager().id(), route.method(), exchange.request().path(), key.get());
        exchange.noQuery(); // no POST takes one, and a replay shall not let one pass
        return records.begin(scope, exchange.request().body().sha256().hex())
                .map(before -> WireResponse.json(before.status(), ByteString.encodeUtf8(before.body()))
                        .with(REPLAYED, "true"))
                .orElseGet(() -> first(work, records, scope));
    }

    private static WireResponse first(
            Supplier<WireResponse> work, IdempotencyRecords records, IdempotencyRecords.Scope scope) {
        Optional<IdempotencyRecords.Answer> success = Optional.empty();
        try {
            WireResponse response = work.get();
            success = Optional.of(new IdempotencyRecords.Answer(
                    response.status(), response.body().utf8()));
            return response;
        } finally {
            records.end(scope, success);
        }
    }
}
