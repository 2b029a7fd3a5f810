package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Invoice;
import ai.anyint.sdk.testkit.internal.engine.Invoice.PaymentStatus;
import ai.anyint.sdk.testkit.internal.engine.InvoiceLine;
import ai.anyint.sdk.testkit.internal.engine.Page;
import ai.anyint.sdk.testkit.internal.engine.Permission;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** {@code /v1/billing/invoices}. */
final class InvoiceRoutes {

    private static final String ALL = "/v1/billing/invoices";
    private static final Set<String> FILTERS = Set.of("period", "status");
    private static final Set<String> QUERY = Set.of("period", "status", "limit", "cursor");

    private InvoiceRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("GET", ALL, Permission.READ_BILLING, InvoiceRoutes::list),
                Route.of("GET", ALL + "/{id}", Permission.READ_BILLING, InvoiceRoutes::get),
                Route.of("POST", ALL + "/{id}/pay", Permission.PAY, InvoiceRoutes::pay));
    }

    private static WireResponse list(Exchange exchange) {
        Page.Request page = Paging.of(exchange, "invoices", FILTERS);
        Optional<Instant> month = exchange.query("period", QUERY).map(InvoiceRoutes::month);
        Optional<PaymentStatus> status = exchange.query("status", QUERY).map(InvoiceRoutes::status);
        Page<Invoice> invoices = exchange.account()
                .invoices()
                .list(
                        each -> month.filter(start -> !start.equals(
                                                each.billingPeriod().start()))
                                        .isEmpty()
                                && status.filter(wanted -> wanted != each.paymentStatus())
                                        .isEmpty(),
                        page);
        return Paging.answer("invoices", invoices, (out, each) -> fields(out, each, false));
    }

    private static Instant month(String text) {
        try {
            return YearMonth.parse(text).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw JsonIn.invalid("period", "Must be a month such as 2026-01.");
        }
    }

    private static PaymentStatus status(String text) {
        return Arrays.stream(PaymentStatus.values())
                .filter(status -> status.wire().equals(text))
                .findFirst()
                .orElseThrow(() -> JsonIn.invalid("status", "Must be open, paid, overdue or void."));
    }

    private static WireResponse get(Exchange exchange) {
        exchange.noQuery();
        return answer(exchange.account().invoices().get(exchange.path("id")));
    }

    private static WireResponse pay(Exchange exchange) {
        exchange.noBody();
        return answer(exchange.account().invoices().pay(exchange.path("id")));
    }

    private static WireResponse answer(Invoice invoice) {
        return WireResponse.json(200, JsonOut.object(out -> fields(out, invoice, true)));
    }

    static void fields(JsonOut out, Invoice invoice, boolean withLines) throws IOException {
        out.field("invoiceId", invoice.id())
                .field("type", invoice.type())
                .object(
                        "billingPeriod",
                        period -> period.field("start", invoice.billingPeriod().start())
                                .field("end", invoice.billingPeriod().end()))
                .field("issuedAt", invoice.issuedAt())
                .field("dueAt", invoice.dueAt())
                .object("summary", summary -> summary(summary, invoice.lines()));
        if (withLines) {
            out.array("lines", invoice.lines(), InvoiceRoutes::line);
        }
        List<String> discounts = invoice.discount().signum() == 0
                ? List.of()
                : List.of(invoice.discountPercent().stripTrailingZeros().toPlainString() + " % discount");
        out.array(
                        "discounts",
                        discounts,
                        (discount, text) -> discount.field("description", text).money("amount", invoice.discount()))
                .money("subtotal", invoice.subtotal())
                .money("totalDue", invoice.totalDue())
                .field("currency", CatalogueRoutes.CURRENCY)
                .field("paymentStatus", invoice.paymentStatus().wire());
        if (invoice.paidAt().isPresent()) {
            out.field("paidAt", invoice.paidAt().get());
        }
    }

    private static void summary(JsonOut out, List<InvoiceLine> lines) throws IOException {
        out.field("requests", sum(lines, InvoiceLine::requests))
                .field("inputTokens", sum(lines, InvoiceLine::inputTokens))
                .field("outputTokens", sum(lines, InvoiceLine::outputTokens))
                .field("generations", sum(lines, InvoiceLine::generations))
                .field("tasks", sum(lines, InvoiceLine::tasks));
    }

    private static long sum(List<InvoiceLine> lines, ToLongFunction<InvoiceLine> figure) {
        return lines.stream().mapToLong(figure).sum();
    }

    private static void line(JsonOut out, InvoiceLine line) throws IOException {
        out.field("modelId", line.modelId())
                .field("requests", line.requests())
                .field("inputTokens", line.inputTokens())
                .field("outputTokens", line.outputTokens())
                .field("generations", line.generations())
                .field("tasks", line.tasks())
                .money("amount", line.amount());
    }
}
