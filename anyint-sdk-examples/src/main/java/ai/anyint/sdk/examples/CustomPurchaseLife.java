package ai.anyint.sdk.examples;

import static ai.anyint.sdk.billing.DailyCallLimit.dailyCalls;
import static ai.anyint.sdk.billing.MonthlyCap.generationsPerMonth;
import static ai.anyint.sdk.billing.MonthlyCap.tokensPerMonth;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.ChannelTier;
import ai.anyint.sdk.billing.CustomPurchase;
import ai.anyint.sdk.billing.PurchasedSubscription;
import ai.anyint.sdk.billing.Quote;
import ai.anyint.sdk.billing.RenewedSubscription;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.error.AuthenticationException;
import ai.anyint.sdk.core.error.DailyCallLimitExceededException;
import ai.anyint.sdk.core.error.SubscriptionExpiredException;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * Two models bought by the month, as AnyInt's documentation shows it: asked for a price, bought, used until the day's limit
 * refuses, expired and renewed. On a fake, so that days and months pass at once.
 */
public final class CustomPurchaseLife {

    private static final String TEXT = "claude-opus-4-6";
    private static final String IMAGES = "nano-banana-2";
    private static final CustomPurchase PURCHASE = CustomPurchase.builder()
            .addModel(TEXT, ChannelTier.STABLE, dailyCalls(50), tokensPerMonth(5_000_000))
            .addModel(IMAGES, ChannelTier.BASIC, dailyCalls(20), generationsPerMonth(200))
            .build();

    private final FakeAccount account;
    private final FakeServer server;
    private final BillingClient billing;
    private final PrintStream out;

    private CustomPurchaseLife(FakeAccount account, FakeServer server, BillingClient billing, PrintStream out) {
        this.account = account;
        this.server = server;
        this.billing = billing;
        this.out = out;
    }

    /** Runs the program; it takes no arguments. */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        FakeAnyInt fake = FakeAnyInt.create();
        FakeAccount account = fake.openAccount("5.00", Instant.parse("2026-01-31T12:00:00Z"));
        try (FakeServer server = fake.serve();
                AnyIntClient anyint = account.client(server)) {
            new CustomPurchaseLife(account, server, BillingClient.of(anyint), out).live();
        }
    }

    private void live() {
        Quote quote = billing.subscriptions().quote(PURCHASE.checkedAgainst(billing.prices()));
        quote.lines()
                .forEach(line -> out.println(
                        "Quoted " + line.modelId() + " " + line.channelTier() + ": " + line.monthlyPrice()));
        PurchasedSubscription bought = billing.subscriptions().purchase(PURCHASE);
        out.println("Bought " + bought.subscriptionId() + " for " + bought.monthlyPrice() + " until " + bought.endsAt()
                + ", key " + bought.maskedKey() + "\n");

        useForTwoDays(bought.subscriptionId(), bought.secret());
        Secret renewed = expireAndRenew(bought);
        draw(renewed);
        printShares(bought.subscriptionId());
        out.println("The prepaid balance was never touched: " + account.balance());
    }

    private void useForTwoDays(String subscriptionId, Secret key) {
        try (ModelApp app = new ModelApp(server.url(), key)) {
            app.ask(TEXT, "What is a daily limit?");
            drawUntilRefused(app);
            printShares(subscriptionId);
            account.clock()
                    .set(billing.subscriptions()
                            .usage(subscriptionId)
                            .models()
                            .get(1)
                            .dailyResetsAt());
            app.draw(IMAGES);
            out.println("The day turned; drawing goes on at " + account.clock().instant() + "\n");
        }
    }

    private void drawUntilRefused(ModelApp app) {
        int drawn = 0;
        try {
            while (true) {
                app.draw(IMAGES);
                drawn++;
            }
        } catch (DailyCallLimitExceededException refused) {
            out.println("Refused after " + drawn + " images: " + refused.code().orElse("?") + ", again in "
                    + refused.retryAfter().orElseThrow());
        }
    }

    /** A cap can be seen before it refuses: each is a share of its limit. */
    private void printShares(String subscriptionId) {
        TextTable shares = new TextTable("cap", "window", "used", "share");
        billing.subscriptions()
                .usage(subscriptionId)
                .caps()
                .forEach(cap -> shares.row(
                        cap.modelId().orElse("all") + " " + cap.unit(),
                        cap.window().name().toLowerCase(Locale.ROOT),
                        cap.used() + " of " + cap.limit(),
                        String.format(Locale.ROOT, "%.1f %%", 100 * cap.share())));
        out.println(shares);
    }

    private Secret expireAndRenew(PurchasedSubscription bought) {
        account.clock().set(bought.endsAt());
        try (ModelApp app = new ModelApp(server.url(), bought.secret())) {
            try {
                app.draw(IMAGES);
            } catch (SubscriptionExpiredException stopped) {
                out.println("Expired at " + bought.endsAt() + ", and its key stopped: "
                        + stopped.code().orElse("?"));
            }
            RenewedSubscription renewed = billing.subscriptions().renew(bought.subscriptionId());
            out.println("Renewed until " + renewed.endsAt() + " with a new key, " + renewed.maskedKey());
            try {
                app.draw(IMAGES);
            } catch (AuthenticationException dead) {
                out.println("The old key is dead for good: " + dead.code().orElse("?") + "\n");
            }
            return renewed.newSecret().orElseThrow();
        }
    }

    private void draw(Secret key) {
        try (ModelApp app = new ModelApp(server.url(), key)) {
            app.draw(IMAGES);
        }
    }
}
