package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a key as a command writes them, under their names on the wire. An expiry is a {@link Duration} from now;
 * projects and credentials are numbers, counted round what there is, and left out where there is none.
 */
record KeyFields(Map<String, @Nullable Object> values) {

    static final String PROJECT = "project_id";
    static final String CREDENTIAL = "byok_credential_id";

    /** As they go over the wire. */
    Map<String, @Nullable Object> json(NaiveModel model) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Object sent = value instanceof Duration wait ? expiry(model, wait).toString() : value;
            if (name.equals(PROJECT) && value != null) {
                project(model).ifPresent(project -> json.put(name, "{" + project.handle() + "}"));
            } else if (name.equals(CREDENTIAL)) {
                credential(model).ifPresent(credential -> json.put(name, "{" + credential.handle() + "}"));
            } else {
                json.put(name, sent);
            }
        });
        return json;
    }

    Optional<NaiveProject> project(NaiveModel model) {
        return at(model.projects, values.get(PROJECT));
    }

    Optional<NaiveCredential> credential(NaiveModel model) {
        return at(model.credentials, values.get(CREDENTIAL));
    }

    private static <T> Optional<T> at(List<T> some, @Nullable Object index) {
        return index instanceof Integer number && !some.isEmpty()
                ? Optional.of(some.get(number % some.size()))
                : Optional.empty();
    }

    Optional<Refused> wrong(NaiveModel model) {
        for (Map.Entry<String, @Nullable Object> field : values.entrySet()) {
            Optional<Refused> wrong = wrong(model, field.getKey(), field.getValue());
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        if (project(model).filter(project -> project.deleted).isPresent()) {
            return Optional.of(Refused.of("project_not_found"));
        }
        return credential(model).filter(credential -> credential.deleted).map(gone -> Refused.of("byok_not_found"));
    }

    private static Optional<Refused> wrong(NaiveModel model, String name, @Nullable Object value) {
        boolean isEmpty =
                (value instanceof String text && text.isEmpty()) || (value instanceof List<?> list && list.isEmpty());
        boolean isTooSmall = (value instanceof BigDecimal number && number.signum() < 0)
                || (value instanceof Duration wait && !expiry(model, wait).isAfter(model.now));
        boolean isTooLarge = name.equals("spend_alert_at")
                && value instanceof BigDecimal share
                && share.compareTo(BigDecimal.ONE) > 0;
        if (isEmpty || isTooSmall || isTooLarge) {
            return Optional.of(Refused.of("invalid_parameter").naming(name));
        }
        if (name.endsWith("_models") && value instanceof List<?> models) {
            return firstUnknown(models).map(i -> Refused.of("unknown_model").naming(name + "[" + i + "]"));
        }
        if (value instanceof Map<?, ?> rates) {
            return rates.entrySet().stream()
                    .filter(rate -> rate.getValue() instanceof Integer limit && limit < 0)
                    .findFirst()
                    .map(rate -> Refused.of("invalid_parameter").naming(name + "." + rate.getKey()));
        }
        return Optional.empty();
    }

    private static Optional<Integer> firstUnknown(List<?> models) {
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            if (!Catalogue.has(String.valueOf(models.get(i)))) {
                unknown.add(i);
            }
        }
        return unknown.stream().findFirst();
    }

    private static Instant expiry(NaiveModel model, Duration wait) {
        return NaiveModel.millis(model.now.plus(wait));
    }

    boolean makesTeamKey(NaiveModel model) {
        return project(model).isPresent() || NaiveKey.ENFORCING.stream().anyMatch(name -> values.get(name) != null);
    }

    void applyTo(NaiveModel model, NaiveKey key) {
        values.forEach((name, value) -> {
            if (name.equals("rate_limits")) {
                setRates(model, key, value);
            } else if (value instanceof Duration wait) {
                key.fields.put(name, expiry(model, wait));
            } else if (name.equals(PROJECT) && value != null) {
                project(model).ifPresent(project -> key.fields.put(name, project));
            } else if (value != null && !name.equals(CREDENTIAL)) {
                key.fields.put(name, value);
            } else if (value == null && !name.equals("name") && !name.equals("is_enabled")) {
                key.fields.remove(name);
            }
        });
    }

    private static void setRates(NaiveModel model, NaiveKey key, @Nullable Object value) {
        Map<String, NaiveKey.RateLimit> before = Map.copyOf(key.rates);
        key.rates.clear();
        if (value instanceof Map<?, ?> rates) {
            rates.forEach((rate, limit) -> {
                if (limit instanceof Integer number) {
                    String name = String.valueOf(rate);
                    NaiveKey.RateLimit old = before.get(name);
                    key.rates.put(name, new NaiveKey.RateLimit(number, old == null ? model.calls : old.since()));
                }
            });
        }
    }
}
