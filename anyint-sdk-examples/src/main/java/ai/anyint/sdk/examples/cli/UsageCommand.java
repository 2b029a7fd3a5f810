package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.CapUsage;
import ai.anyint.sdk.core.AnyIntClient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "usage", description = "Prints each cap of a subscription, and how much of it is used.")
final class UsageCommand extends CliCommand {

    private static final BigDecimal WHOLE = new BigDecimal("100.0");

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The subscription; without it the active one.")
    private Optional<String> id = Optional.empty();

    UsageCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        BillingClient billing = BillingClient.of(anyint);
        String subscription =
                id.orElseGet(() -> billing.subscriptions().active().subscriptionId());
        return new Listing(
                "caps",
                billing.subscriptions().usage(subscription).caps().stream()
                        .map(UsageCommand::facts)
                        .toList());
    }

    private static Facts facts(CapUsage cap) {
        return new Facts()
                .with("model", cap.modelId())
                .with("unit", cap.unit())
                .with("window", cap.window().name().toLowerCase(Locale.ROOT))
                .with("used", cap.used())
                .with("limit", cap.limit())
                .with("remaining", cap.remaining())
                .with("usedPercent", usedPercent(cap.used(), cap.limit()))
                .with("resetsAt", cap.resetsAt());
    }

    /** Rounded down: only a cap of which nothing is left is used by 100 percent. */
    static BigDecimal usedPercent(long used, long limit) {
        return used >= limit
                ? WHOLE
                : WHOLE.multiply(BigDecimal.valueOf(used))
                        .divide(BigDecimal.valueOf(limit), WHOLE.scale(), RoundingMode.DOWN);
    }
}
