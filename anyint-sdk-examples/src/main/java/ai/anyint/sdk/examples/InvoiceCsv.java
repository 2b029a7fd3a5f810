package ai.anyint.sdk.examples;

import ai.anyint.sdk.billing.Invoice;
import ai.anyint.sdk.billing.InvoiceDiscount;
import ai.anyint.sdk.billing.InvoiceLine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of invoices as CSV (RFC 4180), one a model and one a discount, whose amounts add up to what is due. */
final class InvoiceCsv {

    private static final String END = "\r\n";

    private InvoiceCsv() {}

    static String of(List<Invoice> invoices) {
        String titles =
                row("invoice", "from", "item", "requests", "tokens in", "tokens out", "generations", "tasks", "USD");
        return titles
                + invoices.stream()
                        .flatMap(invoice -> Stream.concat(
                                invoice.lines().stream().map(line -> line(invoice, line)),
                                invoice.discounts().stream().map(discount -> discount(invoice, discount))))
                        .collect(Collectors.joining());
    }

    private static String line(Invoice invoice, InvoiceLine line) {
        return row(
                invoice.invoiceId(),
                month(invoice),
                line.modelId(),
                line.requests(),
                line.inputTokens(),
                line.outputTokens(),
                line.generations(),
                line.tasks(),
                line.amount());
    }

    private static String discount(Invoice invoice, InvoiceDiscount discount) {
        return row(
                invoice.invoiceId(),
                month(invoice),
                discount.description(),
                "",
                "",
                "",
                "",
                "",
                "-" + discount.amount());
    }

    private static LocalDate month(Invoice invoice) {
        return LocalDate.ofInstant(invoice.billingPeriod().start(), ZoneOffset.UTC);
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(InvoiceCsv::cell).collect(Collectors.joining(",", "", END));
    }

    private static String cell(Object value) {
        String text = value.toString();
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
