package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Fields of keys: mostly right ones, at most one wrong. */
final class KeyFieldsGenerator {

    private final SplittableRandom random;
    private final Set<Kind> kinds;

    KeyFieldsGenerator(SplittableRandom random, Set<Kind> kinds) {
        this.random = random;
        this.kinds = kinds;
    }

    KeyFields plain() {
        Map<String, @Nullable Object> fields = Json.object("name", random.nextInt(20) == 0 ? "" : name());
        if (random.nextInt(2) == 0) {
            fields.put("credit_limit", limit());
        }
        if (random.nextInt(3) == 0) {
            fields.put("expires_at", expiry());
        }
        return new KeyFields(fields);
    }

    KeyFields team() {
        Map<String, @Nullable Object> fields = Json.object("name", name());
        int controls = 1 + random.nextInt(3);
        for (int i = 0; i < controls; i++) {
            addControl(fields);
        }
        if (random.nextInt(3) == 0) {
            fields.put("description", "for tests");
            fields.put("owner", "team@example.test");
            fields.put("tags", Map.of("stage", "test"));
        }
        if (kinds.contains(Kind.PROJECT) && random.nextInt(4) == 0) {
            fields.put(KeyFields.PROJECT, random.nextInt(100));
        }
        if (kinds.contains(Kind.BYOK) && random.nextInt(3) == 0) {
            fields.put(KeyFields.CREDENTIAL, random.nextInt(100));
        }
        return new KeyFields(fields);
    }

    KeyFields patch() {
        Map<String, @Nullable Object> fields = Json.object();
        switch (random.nextInt(6)) {
            case 0 -> fields.put("name", random.nextBoolean() ? null : name());
            case 1, 2 -> fields.put("is_enabled", pick(Boolean.FALSE, Boolean.TRUE, Boolean.TRUE));
            case 3 -> fields.put("credit_limit", random.nextInt(3) == 0 ? null : limit());
            case 4 -> fields.put("expires_at", random.nextInt(3) == 0 ? null : expiry());
            default -> {
                if (kinds.contains(Kind.PROJECT) && random.nextInt(3) == 0) {
                    fields.put(KeyFields.PROJECT, random.nextInt(3) == 0 ? null : random.nextInt(100));
                } else if (kinds.contains(Kind.TEAM_KEY)) {
                    addControl(fields);
                    fields.replaceAll((name, value) -> random.nextInt(4) == 0 ? null : value);
                }
            }
        }
        return new KeyFields(fields);
    }

    private void addControl(Map<String, @Nullable Object> fields) {
        switch (random.nextInt(8)) {
            case 0 -> fields.put("allowed_models", List.of("claude-sonnet-4-6", "nano-banana-2"));
            case 1 -> fields.put("blocked_models", List.of(pick("claude-sonnet-4-6", "gpt-4o-mini")));
            case 2 ->
                fields.put("ip_allowlist", List.of(pick("127.0.0.0/8", "10.0.0.0/8", "2001:db8::/32"), "10.1.2.3/32"));
            case 3 -> fields.put("spend_alert_at", new BigDecimal(pick("0.5", "1", "0")));
            default -> fields.put("rate_limits", rates());
        }
    }

    /** All five are said each time: nobody says what a missing one means to one that was set before. */
    private Map<String, @Nullable Object> rates() {
        Map<String, @Nullable Object> rates = Json.object();
        NaiveAdmission.RATES.forEach(rate -> rates.put(rate, null));
        int some = 1 + random.nextInt(2);
        for (int i = 0; i < some; i++) {
            String rate = pick("rpm", "rpm", "rph", "rpd", "tpm", "tpd");
            rates.put(rate, rate.startsWith("t") ? pick(1, 1000, 2000, 0) : pick(1, 2, 3, 0));
        }
        return rates;
    }

    private String name() {
        return pick("ci", "prod", "🔑 dev", "a\\\"b");
    }

    private BigDecimal limit() {
        return new BigDecimal(pick("0", "0.018", "0.04", "0.08", "0.0360000001", "1", "3.5"));
    }

    private Duration expiry() {
        return random.nextInt(8) == 0
                ? pick(Duration.ZERO, Duration.ofSeconds(-1))
                : pick(
                        Duration.ofNanos(1_500_000),
                        Duration.ofMinutes(1),
                        Duration.ofHours(5),
                        Duration.ofDays(3),
                        Duration.ofDays(31));
    }

    @SafeVarargs
    private <T> T pick(T... some) {
        return some[random.nextInt(some.length)];
    }
}
