package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The invoices of an enterprise account: one for every calendar month that is over. */
final class NaiveInvoices {

    private NaiveInvoices() {}

    record Invoice(YearMonth month, Instant start, Instant end, Instant dueAt) {

        String handle() {
            return "invoice-" + (month.getYear() * 100 + month.getMonthValue());
        }
    }

    static List<Invoice> all(NaiveModel model) {
        List<Invoice> invoices = new ArrayList<>();
        if (!model.opening.enterprise()) {
            return invoices;
        }
        YearMonth month = month(model.opening.now());
        while (!start(month.plusMonths(1)).isAfter(model.now)) {
            Instant end = start(month.plusMonths(1));
            Instant due = end.plusSeconds(model.opening.paymentDays() * 86_400L);
            invoices.add(new Invoice(month, start(month), end, due));
            month = month.plusMonths(1);
        }
        return invoices;
    }

    private static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static List<Event.Call> calls(NaiveModel model, Invoice invoice) {
        return model.calls(call -> call.payer() == Payer.INVOICE
                && !call.at().isBefore(invoice.start())
                && call.at().isBefore(invoice.end()));
    }

    /**
     * Failed tasks whose money comes back in this month's invoice: their own month's up to the instant that closes it, since
     * at one instant tasks end before invoices are made.
     */
    private static List<Event.Call> refunds(NaiveModel model, Invoice invoice) {
        return model.calls(call -> call.payer() == Payer.INVOICE
                && model.refunded(call)
                && call.end().isAfter(invoice.start())
                && !call.end().isAfter(invoice.end()));
    }

    static String status(NaiveModel model, Invoice invoice) {
        if (model.paidInvoices.containsKey(invoice.handle())) {
            return "paid";
        }
        return model.now.isBefore(invoice.dueAt()) ? "open" : "overdue";
    }

    static Map<String, @Nullable Object> view(NaiveModel model, Invoice invoice, boolean withLines) {
        List<Event.Call> calls = calls(model, invoice);
        List<Event.Call> refunds = refunds(model, invoice);
        BigDecimal subtotal = gross(calls).subtract(gross(refunds));
        BigDecimal discount = subtotal.signum() <= 0
                ? BigDecimal.ZERO
                : subtotal.multiply(model.opening.discount()).movePointLeft(2).setScale(10, RoundingMode.HALF_UP);
        Map<String, @Nullable Object> view = Json.object(
                "invoiceId", new Fact.Ref(invoice.handle()),
                "issuedAt", invoice.end(),
                "dueAt", invoice.dueAt(),
                "summary",
                        Json.object(
                                "requests", (long) calls.size(),
                                "inputTokens",
                                        calls.stream()
                                                .mapToLong(Event.Call::input)
                                                .sum(),
                                "outputTokens",
                                        calls.stream()
                                                .mapToLong(Event.Call::output)
                                                .sum()),
                "discounts", new Fact.Sum("amount", discount),
                "subtotal", subtotal,
                "totalDue", subtotal.subtract(discount).max(BigDecimal.ZERO),
                "currency", "USD",
                "paymentStatus", status(model, invoice),
                "paidAt", model.paidInvoices.get(invoice.handle()));
        view.put("billingPeriod", Json.object("start", invoice.start(), "end", invoice.end()));
        if (withLines) {
            view.put("lines", new Fact.SumsByModel(lines(calls, refunds)));
        }
        return view;
    }

    private static BigDecimal gross(List<Event.Call> calls) {
        return calls.stream().map(Event.Call::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Map<String, BigDecimal>> lines(List<Event.Call> calls, List<Event.Call> refunds) {
        Map<String, Map<String, BigDecimal>> lines = new TreeMap<>();
        calls.forEach(call -> {
            add(lines, call, "requests", BigDecimal.ONE);
            add(lines, call, "inputTokens", BigDecimal.valueOf(call.input()));
            add(lines, call, "outputTokens", BigDecimal.valueOf(call.output()));
            add(lines, call, call.unit(), BigDecimal.valueOf(call.units()));
            add(lines, call, "amount", call.cost());
        });
        refunds.forEach(call -> {
            add(lines, call, call.unit(), BigDecimal.valueOf(-call.units()));
            add(lines, call, "amount", call.cost().negate());
        });
        return lines;
    }

    private static void add(
            Map<String, Map<String, BigDecimal>> lines, Event.Call call, String field, BigDecimal amount) {
        lines.computeIfAbsent(call.model(), id -> new TreeMap<>()).merge(field, amount, BigDecimal::add);
    }
}
