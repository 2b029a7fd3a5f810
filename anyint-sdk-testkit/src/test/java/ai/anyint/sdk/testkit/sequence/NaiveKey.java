package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A key as it stands now. */
final class NaiveKey {

    static final List<String> ENFORCING =
            List.of("allowed_models", "blocked_models", "rate_limits", "ip_allowlist", "spend_alert_at");

    final int number;
    final Instant createdAt;
    final @Nullable NaiveSubscription subscription;
    final @Nullable Integer byok;

    String kind = "standard";
    int secret;
    boolean deleted;

    /** Name, switch, limit, expiry and controls, under their names on the wire; a removed one is absent. */
    final Map<String, Object> fields = new LinkedHashMap<>();

    final Map<String, RateLimit> rates = new LinkedHashMap<>();

    /** A limit, and the number of calls that there were when it was set: it counts what came later. */
    record RateLimit(long limit, int since) {}

    NaiveKey(int number, Instant createdAt, @Nullable NaiveSubscription subscription, @Nullable Integer byok) {
        this.number = number;
        this.createdAt = createdAt;
        this.subscription = subscription;
        this.byok = byok;
        fields.put("is_enabled", true);
    }

    String handle() {
        return "key-" + number;
    }

    String secretHandle() {
        return "secret-" + secret;
    }

    boolean enabled() {
        return Boolean.TRUE.equals(fields.get("is_enabled"));
    }

    @Nullable
    BigDecimal creditLimit() {
        return (BigDecimal) fields.get("credit_limit");
    }

    @Nullable
    Instant expiresAt() {
        return (Instant) fields.get("expires_at");
    }

    @SuppressWarnings("unchecked")
    @Nullable
    List<String> list(String name) {
        return (List<String>) fields.get(name);
    }
}
