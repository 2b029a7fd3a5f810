package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.health.BillingHealth;
import ai.anyint.sdk.billing.health.BillingHealthBuilder;
import ai.anyint.sdk.billing.health.HealthReport;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "health",
        description =
                "Tells whether billing lets requests through, and will tomorrow; exit code 10 is a warning, 11 critical.")
final class HealthCommand extends CliCommand {

    @Option(
            names = "--low-balance",
            paramLabel = "USD",
            description = "Watch the prepaid balance too: below this, such as 10.00, it is a warning.")
    private Optional<Money> lowBalance = Optional.empty();

    @Option(
            names = "--watch",
            paramLabel = "KEYID=MODEL",
            description = "A key and the model that it calls; may be given several times.")
    private List<WatchedKey> watched = List.of();

    HealthCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        AccountClient account = AccountClient.of(anyint);
        BillingHealthBuilder health = BillingHealth.builder(BillingClient.of(anyint));
        lowBalance.ifPresent(low -> health.balance(() -> account.balance().amount(), low, low));
        watched.forEach(pair -> health.watch(pair.model(), pair.keyId()));
        return new Health(health.build().check());
    }

    private record Health(HealthReport report) implements Answer {

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(report.severity().value()).append('\n');
            report.findings().forEach(finding -> text.append(finding).append('\n'));
            return text.toString();
        }

        @Override
        public ObjectNode json() {
            return JsonText.object(report.toJson());
        }

        @Override
        public ExitCode exitCode() {
            return switch (report.severity()) {
                case OK -> ExitCode.OK;
                case WARNING -> ExitCode.WARNING;
                case CRITICAL -> ExitCode.CRITICAL;
            };
        }
    }
}
