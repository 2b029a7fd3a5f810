package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.Invoice;
import ai.anyint.sdk.billing.InvoiceQuery;
import ai.anyint.sdk.billing.PaymentStatus;
import ai.anyint.sdk.core.AnyIntClient;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "invoices", description = "Lists the invoices of an enterprise account, newest first.")
final class InvoicesCommand extends CliCommand {

    private static final int PAGE = 100;

    @Option(names = "--status", description = "Only those that are open, paid, overdue or void.")
    private Optional<String> status = Optional.empty();

    @Option(names = "--period", paramLabel = "YYYY-MM", description = "Only the one of this month.")
    private Optional<YearMonth> period = Optional.empty();

    InvoicesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        InvoiceQuery query = InvoiceQuery.builder()
                .status(status.map(PaymentStatus::of))
                .period(period)
                .pageSize(PAGE)
                .build();
        List<Facts> rows = new ArrayList<>();
        for (Invoice invoice : BillingClient.of(anyint).invoices().list(query)) {
            rows.add(facts(invoice));
            if (rows.size() % PAGE == 0) {
                progress(rows.size() + " invoices read");
            }
        }
        return new Listing("invoices", rows);
    }

    private static Facts facts(Invoice invoice) {
        return new Facts()
                .with("id", invoice.invoiceId())
                .with("from", invoice.billingPeriod().start())
                .with("to", invoice.billingPeriod().end())
                .with("status", invoice.paymentStatus())
                .with("totalDue", invoice.totalDue())
                .with("currency", invoice.currency())
                .with("dueAt", invoice.dueAt())
                .with("paidAt", invoice.paidAt());
    }
}
