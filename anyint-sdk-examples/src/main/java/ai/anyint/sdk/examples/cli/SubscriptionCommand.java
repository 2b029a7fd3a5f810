package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.SubscriptionDetails;
import ai.anyint.sdk.core.AnyIntClient;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "subscription", description = "Prints the active subscription.")
final class SubscriptionCommand extends CliCommand {

    @Option(names = "--all", description = "List all subscriptions, newest first.")
    private boolean all;

    SubscriptionCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        BillingClient billing = BillingClient.of(anyint);
        if (!all) {
            return facts(billing.subscriptions().active());
        }
        List<Facts> rows = new ArrayList<>();
        billing.subscriptions().list().forEach(subscription -> rows.add(facts(subscription)));
        return new Listing("subscriptions", rows);
    }

    private static Facts facts(SubscriptionDetails subscription) {
        return new Facts()
                .with("id", subscription.subscriptionId())
                .with("type", subscription.type())
                .with("status", subscription.status())
                .with("plan", subscription.planId())
                .with("monthlyPrice", subscription.monthlyPrice())
                .with("currentPeriodEnd", subscription.currentPeriodEnd())
                .with("endsAt", subscription.endsAt())
                .with("autoRenew", subscription.autoRenew())
                .with("cancelAtPeriodEnd", subscription.cancelAtPeriodEnd())
                .with("keyId", subscription.apiKeyId())
                .with("key", subscription.maskedKey());
    }
}
