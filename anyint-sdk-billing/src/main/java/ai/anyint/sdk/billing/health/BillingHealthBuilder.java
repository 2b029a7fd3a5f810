package ai.anyint.sdk.billing.health;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.TimeSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link BillingHealth}. The subscription, its caps, the tiers of a custom one and invoices are always watched; the
 * balance and keys where they are named. Not safe for use by several threads.
 */
public final class BillingHealthBuilder {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final BillingClient billing;
    private final Set<WatchedModel> watched = new LinkedHashSet<>();
    private @Nullable BalanceCheck balance;
    private Duration expiringWithin = Duration.ofDays(3);
    private Duration expiredFor = Duration.ofDays(30);
    private Duration dueWithin = Duration.ofDays(7);
    private CapsCheck caps = new CapsCheck(new BigDecimal("0.8"), new BigDecimal("0.75"));
    private Duration freshFor = Duration.ofMinutes(1);
    private InstantSource clock = TimeSource.system()::now;

    BillingHealthBuilder(BillingClient billing) {
        this.billing = billing;
    }

    /**
     * Watches the prepaid balance; default not, because an account that a subscription or an invoice pays for needs none.
     * It is a warning below {@code low} US dollars, until it is {@code enough} or more; critical at 0 and below.
     *
     * @param source reads the balance, such as {@code () -> account.balance().amount()}; safe for use by several threads
     * @throws IllegalArgumentException when {@code low} is not more than 0, or {@code enough} is less than {@code low}
     */
    public BillingHealthBuilder balance(Supplier<Money> source, Money low, Money enough) {
        require(low.isPositive(), "low must be more than 0: " + low);
        require(enough.compareTo(low) >= 0, "enough must be " + low + " or more: " + enough);
        balance = new BalanceCheck(source, low, enough);
        return this;
    }

    /**
     * Watches the prepaid balance, with amounts as text such as {@code "10.00"}; see {@link #balance(Supplier, Money, Money)}.
     *
     * @throws IllegalArgumentException also when a text is no amount
     */
    public BillingHealthBuilder balance(Supplier<Money> source, String low, String enough) {
        return balance(source, Money.of(low), Money.of(enough));
    }

    /**
     * Watches whether a key may call a model: a key that is disabled, expired, restricted or at its credit limit is critical.
     * The key of an active custom subscription and its models are watched without this. May be called for each pair in use.
     *
     * @throws IllegalArgumentException when the model's id is blank
     */
    public BillingHealthBuilder watch(String modelId, long apiKeyId) {
        require(!modelId.isBlank(), "modelId must not be blank");
        watched.add(new WatchedModel(modelId, apiKeyId));
        return this;
    }

    /**
     * Sets how long before its end a subscription that does not renew itself is a warning, 0 to 365 days; default 3 days. A
     * longer one suits a finance team that needs weeks to renew.
     */
    public BillingHealthBuilder expiringWithin(Duration duration) {
        expiringWithin = upToAYear(duration, "expiringWithin");
        return this;
    }

    /**
     * Sets how long after its end an expired subscription is critical, where no other took its place, 0 to 365 days; default
     * 30 days. After that it counts as given up, and only a watched key of it still tells.
     */
    public BillingHealthBuilder expiredFor(Duration duration) {
        expiredFor = upToAYear(duration, "expiredFor");
        return this;
    }

    /** Sets how long before it is due an open invoice is a warning, 0 to 365 days; default 7 days. */
    public BillingHealthBuilder dueWithin(Duration duration) {
        dueWithin = upToAYear(duration, "dueWithin");
        return this;
    }

    /**
     * Sets from which share of a daily or monthly cap on it is a warning, until its use is less than {@code clear} again or
     * the next window begins; default 0.8 and 0.75. A cap that is used up is critical.
     *
     * @throws IllegalArgumentException when a share is no decimal, or not {@code 0 < clear <= near <= 1}
     */
    public BillingHealthBuilder capWarning(String near, String clear) {
        BigDecimal from = share(near, "near");
        BigDecimal to = share(clear, "clear");
        require(to.compareTo(from) <= 0, "clear must be at most " + near + ": " + clear);
        caps = new CapsCheck(from, to);
        return this;
    }

    /**
     * Sets how long a report is given again without asking, 0 to 365 days; default 1 minute. A check takes a handful of
     * requests, so 0, which asks every time, is for tests.
     */
    public BillingHealthBuilder freshFor(Duration duration) {
        freshFor = upToAYear(duration, "freshFor");
        return this;
    }

    /** Sets what says the time, such as a {@link java.time.Clock} in tests; default the machine's. */
    public BillingHealthBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** Returns the check. It asks nothing before it is asked. */
    public BillingHealth build() {
        return new BillingHealth(
                new Examination(
                        billing,
                        Optional.ofNullable(balance),
                        new SubscriptionCheck(expiringWithin, expiredFor),
                        caps,
                        new LinkedHashSet<>(watched),
                        new InvoiceCheck(dueWithin)),
                clock,
                freshFor);
    }

    private static BigDecimal share(String text, String name) {
        try {
            BigDecimal share = new BigDecimal(text);
            require(share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0, name + " must be over 0 to 1: " + text);
            return share;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a decimal such as 0.8: " + text, e);
        }
    }

    private static Duration upToAYear(Duration duration, String name) {
        require(
                !duration.isNegative() && duration.compareTo(LONGEST) <= 0,
                name + " must be 0 to " + LONGEST.toDays() + " days: " + duration);
        return duration;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
