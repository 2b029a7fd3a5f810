package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The movements of the balance. */
final class NaiveLedger {

    private NaiveLedger() {}

    record Entry(String type, Instant at, BigDecimal amount, BigDecimal after, Event.@Nullable Call call) {}

    static List<Entry> entries(NaiveModel model) {
        List<Entry> entries = new ArrayList<>();
        BigDecimal balance = BigDecimal.ZERO;
        for (Event event : model.events()) {
            Entry entry = entry(event);
            if (entry != null) {
                balance = balance.add(entry.amount());
                entries.add(new Entry(entry.type(), entry.at(), entry.amount(), balance, entry.call()));
            }
        }
        return entries;
    }

    private static @Nullable Entry entry(Event event) {
        if (event instanceof Event.Credit credit) {
            return new Entry("topup", credit.at(), credit.amount(), BigDecimal.ZERO, null);
        }
        if (event instanceof Event.Call call && moves(call)) {
            return new Entry("usage", call.at(), call.cost().negate(), BigDecimal.ZERO, call);
        }
        if (event instanceof Event.Refund refund && moves(refund.call())) {
            return new Entry("refund", refund.at(), refund.call().cost(), BigDecimal.ZERO, refund.call());
        }
        return null;
    }

    private static boolean moves(Event.Call call) {
        return call.payer() == Payer.BALANCE && call.cost().signum() > 0;
    }

    static List<Map<String, @Nullable Object>> view(NaiveModel model, String type, int limit) {
        List<Entry> newestFirst = new ArrayList<>(entries(model));
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(entry -> type.isEmpty() || entry.type().equals(type))
                .limit(limit)
                .map(NaiveLedger::view)
                .toList();
    }

    private static Map<String, @Nullable Object> view(Entry entry) {
        Map<String, @Nullable Object> view = Json.object(
                "type", entry.type(), "amount", entry.amount(), "balanceAfter", entry.after(), "createdAt", entry.at());
        Event.Call call = entry.call();
        if (call != null) {
            view.put("apiKeyId", new Fact.Ref(call.key().handle()));
            view.put("modelId", call.model());
            if (entry.type().equals("usage")) {
                view.put("requestId", new Fact.Ref("request-" + call.number()));
            }
        }
        return view;
    }
}
