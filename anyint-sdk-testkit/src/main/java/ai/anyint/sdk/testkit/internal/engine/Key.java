package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An inference key of an account. Changed only under the account's lock. */
public final class Key {

    private final long id;
    private final KeyKind kind;
    private final Instant createdAt;
    private final String createdBy;
    private final @Nullable String byokCredentialId;
    private final @Nullable Subscription subscription;
    private final RateMeter rates;
    private String name;
    private String mask;
    private int generation = 1;
    private boolean enabled = true;
    private boolean deleted;
    private @Nullable Instant expiresAt;
    private @Nullable BigDecimal creditLimit;
    private BigDecimal spent = BigDecimal.ZERO;
    private Controls controls;
    private final SpendAlerts alerts;
    private int expiryPlan;

    Key(
            long id,
            KeyKind kind,
            String mask,
            Instant createdAt,
            String createdBy,
            KeySpec spec,
            @Nullable Subscription subscription) {
        this.id = id;
        this.kind = kind;
        this.mask = mask;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.name = spec.name();
        this.creditLimit = spec.creditLimit();
        this.expiresAt = spec.expiresAt();
        this.controls = spec.controls();
        this.byokCredentialId = spec.byokCredentialId();
        this.subscription = subscription;
        this.rates = new RateMeter();
        this.rates.set(controls.rateLimits());
        this.alerts = new SpendAlerts();
    }

    private Key(Key other, @Nullable Subscription subscription) {
        this.id = other.id;
        this.kind = other.kind;
        this.createdAt = other.createdAt;
        this.createdBy = other.createdBy;
        this.byokCredentialId = other.byokCredentialId;
        this.subscription = subscription;
        this.rates = other.rates.copy();
        this.name = other.name;
        this.mask = other.mask;
        this.generation = other.generation;
        this.enabled = other.enabled;
        this.deleted = other.deleted;
        this.expiresAt = other.expiresAt;
        this.creditLimit = other.creditLimit;
        this.spent = other.spent;
        this.controls = other.controls;
        this.alerts = other.alerts.copy();
        this.expiryPlan = other.expiryPlan;
    }

    Key copy(@Nullable Subscription copiedSubscription) {
        return new Key(this, copiedSubscription);
    }

    long id() {
        return id;
    }

    KeyKind kind() {
        return kind;
    }

    String mask() {
        return mask;
    }

    String name() {
        return name;
    }

    String createdBy() {
        return createdBy;
    }

    boolean isDeleted() {
        return deleted;
    }

    int generation() {
        return generation;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    BigDecimal spent() {
        return spent;
    }

    Controls controls() {
        return controls;
    }

    Optional<String> projectId() {
        return controls.project();
    }

    @Nullable
    Subscription subscription() {
        return subscription;
    }

    @Nullable
    String byokCredentialId() {
        return byokCredentialId;
    }

    RateMeter rates() {
        return rates;
    }

    void apply(KeyUpdate update) {
        BigDecimal limitBefore = creditLimit;
        BigDecimal shareBefore = controls.spendAlertAt();
        name = update.name().orElse(name);
        enabled = update.enabled().orElse(enabled);
        creditLimit = ControlsUpdate.apply(update.creditLimit(), creditLimit);
        expiresAt = ControlsUpdate.apply(update.expiresAt(), expiresAt);
        controls = update.controls().applyTo(controls);
        rates.set(controls.rateLimits());
        if (isOther(limitBefore, creditLimit) || isOther(shareBefore, controls.spendAlertAt())) {
            alerts.rearm();
        }
    }

    /** Five dollars are no other limit than 5.00 dollars. */
    private static boolean isOther(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null || after == null) {
            return before != null || after != null;
        }
        return before.compareTo(after) != 0;
    }

    void delete() {
        deleted = true;
    }

    /** Makes every secret so far worthless. */
    void replaceSecret(String newMask) {
        mask = newMask;
        generation++;
    }

    /** Makes every expiry planned before void, and returns the mark of the new plan. */
    int replanExpiry() {
        return ++expiryPlan;
    }

    boolean expiresByPlan(int plan) {
        return !deleted && expiryPlan == plan;
    }

    void spend(BigDecimal amount, Events events) {
        spent = spent.add(amount);
        if (creditLimit != null && amount.signum() > 0) {
            alerts.look(this, creditLimit, events);
        }
    }

    @Nullable
    BigDecimal creditLeft() {
        return creditLimit == null ? null : creditLimit.subtract(spent).max(BigDecimal.ZERO);
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Refuses a key that does not work now: line 2 of the admission, and a deleted one by line 1. */
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
        if (subscription != null) {
            subscription.requireActiveFor(id);
        }
    }

    /** Refuses a caller from elsewhere: line 3 of the admission. */
    void requireAddress(InetAddress address) {
        List<Cidr> allowed = controls.ipAllowlist();
        if (allowed != null && allowed.stream().noneMatch(range -> range.contains(address))) {
            throw Refusal.of(
                    ErrorCode.IP_NOT_ALLOWED,
                    "API key " + id + " may not be used from " + address.getHostAddress() + ": ip_allowlist is "
                            + allowed + ".");
        }
    }

    /** Refuses a key that has spent its limit: line 7 of the admission. */
    void requireCredit() {
        if (creditLimit != null && spent.compareTo(creditLimit) >= 0) {
            throw Refusal.of(
                    ErrorCode.KEY_CREDIT_LIMIT_EXCEEDED,
                    "API key " + id + " has spent " + Plain.of(spent) + " of its credit limit of "
                            + Plain.of(creditLimit) + " US dollars; the limit never resets.");
        }
    }

    KeyView view(Instant now) {
        boolean ended = subscription != null && !subscription.isActive();
        String status = !enabled ? "disabled" : ended || isExpired(now) ? "expired" : "active";
        return new KeyView(
                id,
                kind,
                name,
                createdAt,
                expiresAt,
                enabled,
                creditLimit,
                spent,
                status,
                mask,
                createdBy,
                subscription == null ? null : subscription.id(),
                byokCredentialId,
                controls);
    }
}
