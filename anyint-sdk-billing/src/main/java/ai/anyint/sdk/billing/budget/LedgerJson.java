package ai.anyint.sdk.billing.budget;

import ai.anyint.sdk.billing.PriceUnit;
import ai.anyint.sdk.billing.RefusalReason;
import ai.anyint.sdk.billing.Remaining;
import ai.anyint.sdk.core.Money;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A ledger as text. Its form is versioned, because processes of two releases may share a store for a while. */
final class LedgerJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORM = 1;

    private LedgerJson() {}

    static String write(BudgetLedger ledger) {
        ObjectNode root = JSON.createObjectNode().put("form", FORM);
        root.put("reads", ledger.reads());
        ledger.reading().ifPresent(reading -> write(root.putObject("reading"), reading));
        ObjectNode settled = root.putObject("settled");
        ledger.settled().forEach((reads, sums) -> {
            ObjectNode generation = settled.putObject(reads.toString());
            write(generation.putObject("total"), sums.total());
            write(generation.putObject("unsure"), sums.unsure());
        });
        ObjectNode leases = root.putObject("leases");
        ledger.leases().forEach((id, lease) -> {
            ObjectNode node = leases.putObject(id);
            write(node, lease.estimate());
            node.put("afterRead", lease.afterRead())
                    .put("expiresAt", lease.expiresAt().toString());
        });
        return root.toString();
    }

    private static void write(ObjectNode node, Spend spend) {
        node.put("money", spend.money().toString()).put("calls", spend.calls()).put("units", spend.units());
    }

    private static void write(ObjectNode node, Reading reading) {
        node.put("ticket", reading.ticket()).put("at", reading.at().toString());
        reading.reason().ifPresent(reason -> node.put("reason", reason.value()));
        Remaining left = reading.remaining();
        left.balance().ifPresent(amount -> node.put("balance", amount.toString()));
        left.creditLimit().ifPresent(amount -> node.put("creditLimit", amount.toString()));
        left.dailyCalls().ifPresent(calls -> node.put("dailyCalls", calls));
        left.monthlyUnits().ifPresent(units -> node.put("monthlyUnits", units));
        left.unit().ifPresent(unit -> node.put("unit", unit.value()));
    }

    static BudgetLedger read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root.path("form").asInt() != FORM) {
                throw new IllegalArgumentException("a ledger of another form than " + FORM + ": update the SDK");
            }
            SortedMap<Long, Settled> settled = new TreeMap<>();
            root.required("settled")
                    .properties()
                    .forEach(entry -> settled.put(
                            Long.valueOf(entry.getKey()),
                            new Settled(
                                    spend(entry.getValue().required("total")),
                                    spend(entry.getValue().required("unsure")))));
            Map<String, Lease> leases = new HashMap<>();
            root.required("leases").properties().forEach(entry -> leases.put(entry.getKey(), lease(entry.getValue())));
            JsonNode reading = root.get("reading");
            return BudgetLedger.of(
                    root.required("reads").asLong(), reading == null ? null : reading(reading), settled, leases);
        } catch (JsonProcessingException | DateTimeParseException e) {
            throw new IllegalArgumentException("not a ledger", e);
        }
    }

    private static Spend spend(JsonNode node) {
        return new Spend(
                Money.of(node.required("money").asText()),
                node.required("calls").asLong(),
                node.required("units").asLong());
    }

    private static Lease lease(JsonNode node) {
        return new Lease(
                spend(node),
                node.required("afterRead").asLong(),
                Instant.parse(node.required("expiresAt").asText()));
    }

    private static Reading reading(JsonNode node) {
        Remaining.Builder left = Remaining.builder();
        text(node, "balance").ifPresent(amount -> left.balance(Money.of(amount)));
        text(node, "creditLimit").ifPresent(amount -> left.creditLimit(Money.of(amount)));
        text(node, "dailyCalls").ifPresent(calls -> left.dailyCalls(Long.parseLong(calls)));
        text(node, "monthlyUnits").ifPresent(units -> left.monthlyUnits(Long.parseLong(units)));
        text(node, "unit").ifPresent(unit -> left.unit(PriceUnit.of(unit)));
        return new Reading(
                node.required("ticket").asLong(),
                Instant.parse(node.required("at").asText()),
                left.build(),
                text(node, "reason").map(RefusalReason::of));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }
}
