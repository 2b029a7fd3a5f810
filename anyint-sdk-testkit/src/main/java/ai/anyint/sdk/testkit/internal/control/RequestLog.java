package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.RecordedCall;
import ai.anyint.sdk.testkit.internal.api.JsonIn;
import ai.anyint.sdk.testkit.internal.api.JsonOut;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /__fake/requests}: what was asked of the fake and how it was judged, newest first. */
final class RequestLog {

    private static final Set<String> QUERY = Set.of("accountId", "limit");
    private static final int STANDARD = 100;
    private static final int MOST = 1000;

    private final FakeAnyInt fake;
    private final OpenAccounts accounts;

    /** A call and whose it was, if anybody's. */
    private record Entry(Optional<FakeAccount> account, RecordedCall call) {

        /** Accounts have clocks of their own; the numbers of requests tell their order. */
        long number() {
            return Long.parseLong(call.requestId().substring(call.requestId().indexOf('_') + 1));
        }
    }

    RequestLog(FakeAnyInt fake, OpenAccounts accounts) {
        this.fake = fake;
        this.accounts = accounts;
    }

    List<ControlRoute> routes() {
        return List.of(ControlRoute.of("GET", "/requests", this::list));
    }

    private WireResponse list(ControlRequest request) {
        int limit = request.query("limit", QUERY).map(RequestLog::limit).orElse(STANDARD);
        Optional<FakeAccount> account = request.query("accountId", QUERY).map(accounts::get);
        List<Entry> newest = account.map(RequestLog::of)
                .orElseGet(this::all)
                .sorted(Comparator.comparingLong(Entry::number).reversed())
                .limit(limit)
                .toList();
        return WireResponse.json(200, JsonOut.object(out -> out.array("requests", newest, RequestLog::entry)));
    }

    private static int limit(String text) {
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw JsonIn.invalid("limit", "Must be an integer from 1 to " + MOST + ".");
        }
        return limit;
    }

    private Stream<Entry> all() {
        return Stream.concat(
                fake.accounts().stream().flatMap(RequestLog::of),
                fake.strangers().stream().map(call -> new Entry(Optional.empty(), call)));
    }

    private static Stream<Entry> of(FakeAccount account) {
        return account.calls().stream().map(call -> new Entry(Optional.of(account), call));
    }

    private static void entry(JsonOut out, Entry entry) throws IOException {
        RecordedCall call = entry.call();
        out.field("requestId", call.requestId())
                .field("accountId", entry.account().map(FakeAccount::id).orElse(null))
                .field("at", entry.account().map(account -> call.at()).orElse(null))
                .field("method", call.method())
                .field("path", call.path())
                .field("status", call.status())
                .field("code", call.refusalCode().orElse(null))
                .field("maskedKey", call.keyMask().orElse(null))
                .field("decision", call.decision());
    }
}
