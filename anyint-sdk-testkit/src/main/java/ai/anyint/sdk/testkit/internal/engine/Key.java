package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An inference key of an account. Changed only under the account's lock. */
public final class Key {

    private final long id;
    private final Instant createdAt;
    private final String mask;
    private final String createdBy;
    private String name;
    private boolean enabled = true;
    private boolean deleted;
    private @Nullable Instant expiresAt;
    private @Nullable BigDecimal creditLimit;
    private BigDecimal spent = BigDecimal.ZERO;
    private int expiryPlan;

    Key(long id, String mask, Instant createdAt, String createdBy, KeySpec spec) {
        this.id = id;
        this.mask = mask;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.name = spec.name();
        this.creditLimit = spec.creditLimit();
        this.expiresAt = spec.expiresAt();
    }

    long id() {
        return id;
    }

    String mask() {
        return mask;
    }

    String name() {
        return name;
    }

    boolean isDeleted() {
        return deleted;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    BigDecimal spent() {
        return spent;
    }

    void apply(KeyUpdate update) {
        name = update.name().orElse(name);
        enabled = update.enabled().orElse(enabled);
        creditLimit = update.creditLimit().isUnchanged()
                ? creditLimit
                : update.creditLimit().value().orElse(null);
        expiresAt = update.expiresAt().isUnchanged()
                ? expiresAt
                : update.expiresAt().value().orElse(null);
    }

    void delete() {
        deleted = true;
    }

    /** Makes every expiry planned before void, and returns the mark of the new plan. */
    int replanExpiry() {
        return ++expiryPlan;
    }

    boolean expiresByPlan(int plan) {
        return !deleted && expiryPlan == plan;
    }

    void spend(BigDecimal amount) {
        spent = spent.add(amount);
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Refuses a key that does not work now: lines 1 and 2 of the admission. */
    void requireUsable(Instant now) {
        if (deleted) {
            throw Refusal.of(ErrorCode.INVALID_API_KEY, "This API key does not exist.");
        }
        if (!enabled) {
            throw Refusal.of(ErrorCode.KEY_DISABLED, "API key " + id + " is disabled.");
        }
        if (isExpired(now)) {
            throw Refusal.of(ErrorCode.KEY_EXPIRED, "API key " + id + " expired at " + expiresAt + ".");
        }
    }

    /** Refuses a key that has spent its limit: line 7 of the admission. */
    void requireCredit() {
        if (creditLimit != null && spent.compareTo(creditLimit) >= 0) {
            throw Refusal.of(
                    ErrorCode.KEY_CREDIT_LIMIT_EXCEEDED,
                    "API key " + id + " has spent " + plain(spent) + " of its credit limit of " + plain(creditLimit)
                            + " US dollars; the limit never resets.");
        }
    }

    KeyView view(Instant now) {
        String status = !enabled ? "disabled" : isExpired(now) ? "expired" : "active";
        return new KeyView(id, name, createdAt, expiresAt, enabled, creditLimit, spent, status, mask, createdBy);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
