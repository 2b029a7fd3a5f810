package ai.anyint.sdk.billing.budget;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.TimeSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Builds a {@link BudgetGuard}. Every option has a default. Not safe for use by several threads. */
public final class BudgetGuardBuilder {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int LONGEST_NAME = 200;

    private final BillingClient billing;
    private final String modelId;
    private final long apiKeyId;
    private @Nullable TimeSource time;
    private @Nullable RandomGenerator random;
    Money floor = Money.ZERO;
    Duration maxAge = Duration.ofSeconds(30);
    Duration graceAfterFailure = Duration.ZERO;
    Duration lease = Duration.ofMinutes(10);
    BudgetStore store = BudgetStore.inMemory();

    BudgetGuardBuilder(BillingClient billing, String modelId, long apiKeyId) {
        if (modelId.isBlank()) {
            throw new IllegalArgumentException("modelId must not be blank");
        }
        this.billing = billing;
        this.modelId = modelId;
        this.apiKeyId = apiKeyId;
    }

    /**
     * Sets the balance that is to be kept, in US dollars; default 0. Leave something for those who spend from the same
     * balance without this guard.
     *
     * @throws IllegalArgumentException when it is no amount, or below zero
     */
    public BudgetGuardBuilder floor(String amount) {
        return floor(Money.of(amount));
    }

    /**
     * Sets the balance that is to be kept; default 0.
     *
     * @throws IllegalArgumentException when it is below zero
     */
    public BudgetGuardBuilder floor(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("floor must be 0 or more");
        }
        floor = amount;
        return this;
    }

    /**
     * Sets how old a value may be; default 30 s. It is the time in which what others spend can go unseen. Each guard asks
     * the service about once in that time, and up to ten times as often when less is left than another round of what is in
     * flight.
     *
     * @throws IllegalArgumentException when it is not from 1 ms to 1 day
     */
    public BudgetGuardBuilder maxAge(Duration age) {
        maxAge = within(age, Duration.ofMillis(1), "maxAge");
        return this;
    }

    /**
     * Sets how much longer an old value is trusted while the service cannot be asked; default zero, which stops at once.
     * What this program spends is still counted meanwhile.
     *
     * @throws IllegalArgumentException when it is not from 0 to 1 day
     */
    public BudgetGuardBuilder graceAfterFailure(Duration grace) {
        graceAfterFailure = within(grace, Duration.ZERO, "graceAfterFailure");
        return this;
    }

    /**
     * Sets how long a reservation is held at most; default 10 minutes. One that is not settled by then is taken for that of
     * a process that died. Must be longer than the longest step.
     *
     * @throws IllegalArgumentException when it is not from 1 s to 1 day
     */
    public BudgetGuardBuilder lease(Duration duration) {
        lease = within(duration, Duration.ofSeconds(1), "lease");
        return this;
    }

    /** Sets where guards of the same model and key share what they know; default a memory of this guard's own. */
    public BudgetGuardBuilder store(BudgetStore shared) {
        store = Objects.requireNonNull(shared, "shared");
        return this;
    }

    /** Sets the clocks; default {@link TimeSource#system()}. For tests. */
    public BudgetGuardBuilder timeSource(TimeSource source) {
        time = source;
        return this;
    }

    /** Sets what names reservations, so that no two guards use the same; default a {@link SecureRandom}. For tests. */
    public BudgetGuardBuilder random(RandomGenerator generator) {
        random = generator;
        return this;
    }

    private static Duration within(Duration duration, Duration least, String option) {
        if (duration.compareTo(least) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(option + " must be from " + least + " to " + LONGEST);
        }
        return duration;
    }

    /**
     * Returns the guard. Nothing is asked before its first use.
     *
     * @throws IllegalArgumentException when the model's id is too long to name a budget
     */
    public BudgetGuard build() {
        String budget = apiKeyId + "/" + modelId;
        if (budget.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("modelId is too long");
        }
        String name = Long.toHexString((random == null ? new SecureRandom() : random).nextLong());
        return new BudgetGuard(
                this,
                () -> billing.entitlements().check(modelId, apiKeyId),
                budget,
                time == null ? TimeSource.system() : time,
                name);
    }
}
