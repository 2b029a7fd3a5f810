package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Funds;
import ai.anyint.sdk.testkit.internal.engine.LedgerEntry;
import ai.anyint.sdk.testkit.internal.engine.Page;
import ai.anyint.sdk.testkit.internal.engine.Permission;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** {@code /v1/billing}: the ledger and top-ups. */
final class MoneyRoutes {

    private static final BigDecimal LEAST = new BigDecimal("5.00");
    private static final BigDecimal MOST = new BigDecimal("100000.00");
    private static final Set<String> FILTERS = Set.of("from", "to", "type", "apiKeyId");

    private MoneyRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("GET", "/v1/billing/ledger", Permission.READ_BILLING, MoneyRoutes::ledger),
                Route.of("POST", "/v1/billing/topups", Permission.PAY, MoneyRoutes::topUp));
    }

    private static WireResponse ledger(Exchange exchange) {
        Page.Request page = Paging.of(exchange, "entries", FILTERS);
        return Paging.answer("entries", exchange.account().funds().list(filter(exchange), page), MoneyRoutes::entry);
    }

    private static Predicate<LedgerEntry> filter(Exchange exchange) {
        Optional<Instant> from = filter(exchange, "from").map(text -> JsonIn.instant("from", text));
        Optional<Instant> to = filter(exchange, "to").map(text -> JsonIn.instant("to", text));
        Optional<LedgerEntry.Type> type = filter(exchange, "type").map(MoneyRoutes::type);
        Optional<Long> key = filter(exchange, "apiKeyId").map(MoneyRoutes::keyId);
        return entry -> from.filter(entry.createdAt()::isBefore).isEmpty()
                && to.filter(end -> !entry.createdAt().isBefore(end)).isEmpty()
                && type.filter(wanted -> wanted != entry.type()).isEmpty()
                && key.filter(id -> entry.keyId().orElse(0) != id).isEmpty();
    }

    private static Optional<String> filter(Exchange exchange, String name) {
        Set<String> known = new HashSet<>(FILTERS);
        known.addAll(Set.of("limit", "cursor"));
        return exchange.query(name, known);
    }

    private static LedgerEntry.Type type(String text) {
        return Arrays.stream(LedgerEntry.Type.values())
                .filter(type -> type.wire().equals(text))
                .findFirst()
                .orElseThrow(() -> JsonIn.invalid("type", "Must be topup, usage, refund or adjustment."));
    }

    private static long keyId(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw JsonIn.invalid("apiKeyId", "Must be an integer.");
        }
        return Long.parseLong(text);
    }

    private static void entry(JsonOut out, LedgerEntry entry) throws IOException {
        out.field("entryId", "entry_" + entry.number())
                .field("type", entry.type().wire())
                .money("amount", entry.amount())
                .money("balanceAfter", entry.balanceAfter())
                .field("createdAt", entry.createdAt());
        if (entry.keyId().isPresent()) {
            out.field("apiKeyId", entry.keyId().getAsLong());
        }
        if (entry.modelId().isPresent()) {
            out.field("modelId", entry.modelId().get());
        }
        if (entry.requestNumber() > 0) {
            out.field("requestId", Handler.requestId(entry.requestNumber()));
        }
        out.field("description", description(entry));
    }

    private static String description(LedgerEntry entry) {
        return switch (entry.type()) {
            case TOPUP -> "Top-up";
            case ADJUSTMENT -> "Adjustment";
            case USAGE -> "Call of " + entry.modelId().orElse("a model");
            case REFUND -> "Refund of a failed task of " + entry.modelId().orElse("a model");
        };
    }

    private static WireResponse topUp(Exchange exchange) {
        exchange.noQuery();
        JsonIn body = exchange.json().only(Set.of("amount", "currency"));
        BigDecimal amount = amount(body);
        if (!body.requiredText("currency").equals(CatalogueRoutes.CURRENCY)) {
            throw body.wrong("currency", "Must be USD.");
        }
        Funds.TopUp topUp = exchange.account().funds().topUp(amount);
        return WireResponse.json(
                201,
                JsonOut.object(out -> out.field("topupId", topUp.id())
                        .money("amount", topUp.entry().amount())
                        .money("balance", topUp.entry().balanceAfter())
                        .field("createdAt", topUp.entry().createdAt())));
    }

    private static BigDecimal amount(JsonIn body) {
        String text = body.requiredText("amount");
        if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw body.wrong("amount", "Must be a decimal in plain notation with at most two decimals.");
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.compareTo(LEAST) < 0 || amount.compareTo(MOST) > 0) {
            throw body.wrong("amount", "Must be from " + LEAST + " to " + MOST + " US dollars.");
        }
        return amount;
    }
}
