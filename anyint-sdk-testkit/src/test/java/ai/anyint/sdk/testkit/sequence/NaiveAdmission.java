package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of section 5, line by line: the first that fails answers. */
final class NaiveAdmission {

    static final Map<String, Duration> WINDOWS = Map.of(
            "rpm", Duration.ofMinutes(1),
            "rph", Duration.ofHours(1),
            "rpd", Duration.ofDays(1),
            "tpm", Duration.ofMinutes(1),
            "tpd", Duration.ofDays(1));
    static final List<String> RATES = List.of("rpm", "rph", "rpd", "tpm", "tpd");

    /** The networks that sequences use, and which of their addresses lie inside. */
    static final Map<String, Set<String>> NETWORKS = Map.of(
            "127.0.0.0/8", Set.of(""),
            "10.0.0.0/8", Set.of("10.1.2.3"),
            "10.1.2.3/32", Set.of("10.1.2.3"),
            "2001:db8::/32", Set.of("2001:db8::1"),
            "0.0.0.0/0", Set.of("", "10.1.2.3", "11.0.0.1"));

    private final NaiveModel model;

    NaiveAdmission(NaiveModel model) {
        this.model = model;
    }

    Optional<Refused> judge(NaiveModel.Issued secret, String modelId, String address) {
        if (secret.dead()) {
            return Optional.of(Refused.of("invalid_api_key"));
        }
        return judge(secret.key(), modelId, address);
    }

    Optional<Refused> judge(NaiveKey key, String modelId, @Nullable String address) {
        return mayName(key, modelId, address)
                .or(() -> paid(key, Catalogue.model(modelId)))
                .or(() -> credit(key))
                .or(() -> rates(key));
    }

    /** Lines 1 to 5. */
    Optional<Refused> mayName(NaiveKey key, String modelId, @Nullable String address) {
        return mayAsk(key, address)
                .or(() -> Catalogue.has(modelId) ? Optional.empty() : no("model_not_found"))
                .or(() -> allowed(key, modelId) ? Optional.empty() : no("model_not_allowed"));
    }

    /** Lines 1 to 3. */
    Optional<Refused> mayAsk(NaiveKey key, @Nullable String address) {
        if (key.deleted) {
            return no("invalid_api_key");
        }
        return standing(key).or(() -> address(key, address));
    }

    Optional<Refused> standing(NaiveKey key) {
        if (!key.enabled()) {
            return no("key_disabled");
        }
        if (model.expired(key)) {
            return no("key_expired");
        }
        return key.subscription == null || key.subscription.active()
                ? Optional.empty()
                : no("subscription_" + key.subscription.status);
    }

    private Optional<Refused> address(NaiveKey key, @Nullable String address) {
        List<String> networks = key.list("ip_allowlist");
        return networks == null
                        || address == null
                        || networks.stream()
                                .anyMatch(network ->
                                        NETWORKS.getOrDefault(network, Set.of()).contains(address))
                ? Optional.empty()
                : no("ip_not_allowed");
    }

    private static boolean allowed(NaiveKey key, String modelId) {
        List<String> allowed = key.list("allowed_models");
        List<String> blocked = key.list("blocked_models");
        return (allowed == null || allowed.contains(modelId)) && (blocked == null || !blocked.contains(modelId));
    }

    Payer payer(NaiveKey key) {
        if (key.subscription != null) {
            return key.subscription.plan == null ? Payer.CUSTOM : Payer.PLAN;
        }
        if (key.byok != null) {
            return Payer.BYOK;
        }
        return model.opening.enterprise() ? Payer.INVOICE : Payer.BALANCE;
    }

    private Optional<Refused> paid(NaiveKey key, Catalogue.Model called) {
        if (key.subscription != null) {
            return NaiveCaps.judge(model, key.subscription, called);
        }
        return switch (payer(key)) {
            case BYOK ->
                model.credentials.get(key.byok == null ? 0 : key.byok).serves(called)
                        ? Optional.empty()
                        : no("byok_credential_missing");
            case BALANCE -> model.balance().signum() > 0 ? Optional.empty() : no("insufficient_balance");
            default -> Optional.empty();
        };
    }

    private Optional<Refused> credit(NaiveKey key) {
        BigDecimal limit = key.creditLimit();
        return limit == null || model.admits(model.spent(key), limit)
                ? Optional.empty()
                : no("key_credit_limit_exceeded");
    }

    private Optional<Refused> rates(NaiveKey key) {
        for (String rate : RATES) {
            NaiveKey.RateLimit limit = key.rates.get(rate);
            if (limit != null && !admits(key, rate, limit, model.now)) {
                return Optional.of(Refused.of("rate_limit_exceeded").after(wait(key, rate, limit)));
            }
        }
        return Optional.empty();
    }

    private boolean admits(NaiveKey key, String rate, NaiveKey.RateLimit limit, Instant at) {
        return model.admits(BigDecimal.valueOf(used(key, rate, limit, at)), BigDecimal.valueOf(limit.limit()));
    }

    long used(NaiveKey key, String rate, NaiveKey.RateLimit limit, Instant at) {
        Instant start = at.minus(WINDOWS.getOrDefault(rate, Duration.ZERO));
        return counted(key, limit).stream()
                .filter(call -> call.at().isAfter(start))
                .mapToLong(call -> rate.startsWith("t") ? call.tokens() : 1)
                .sum();
    }

    private List<Event.Call> counted(NaiveKey key, NaiveKey.RateLimit limit) {
        return model.calls(call -> call.key() == key && call.number() >= limit.since());
    }

    private long wait(NaiveKey key, String rate, NaiveKey.RateLimit limit) {
        Duration window = WINDOWS.getOrDefault(rate, Duration.ZERO);
        for (Event.Call call : counted(key, limit)) {
            Instant leaves = call.at().plus(window);
            if (leaves.isAfter(model.now) && admits(key, rate, limit, leaves)) {
                return seconds(Duration.between(model.now, leaves));
            }
        }
        return window.toSeconds();
    }

    static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private static Optional<Refused> no(String code) {
        return Optional.of(Refused.of(code));
    }
}
