package ai.anyint.sdk.testkit.sequence;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds one answer against what the model expects, and learns the ids and secrets in it. */
final class Comparison {

    private static final DateTimeFormatter WIRE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d{2,}");
    private static final Pattern PREFIX = Pattern.compile("sk-(?:(?:prov|team|plan|custom|byok)-)?");
    private static final int SHOWN = 4;

    private final Names names;
    private final int reply;

    Comparison(Names names, int reply) {
        this.names = names;
        this.reply = reply;
    }

    Optional<Difference> answer(Answer expected, JsonNode actual) {
        return compare("/status", expected.status(), actual.path("status"))
                .or(() -> compare("/headers", expected.headers(), actual.path("headers")))
                .or(() -> expected.body() == null
                        ? Optional.empty()
                        : compare("/body", expected.body(), actual.path("body")));
    }

    Optional<Difference> compare(String at, @Nullable Object expected, JsonNode actual) {
        if (expected == null) {
            return actual.isNull() || actual.isMissingNode() ? Optional.empty() : nothing(at, actual);
        }
        if (expected instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .map(field -> compare(
                            at + "/" + field.getKey(), field.getValue(), actual.path(String.valueOf(field.getKey()))))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (expected instanceof List<?> items) {
            return list(at, items, actual);
        }
        if (expected instanceof Fact fact) {
            return fact(at, fact, actual);
        }
        return scalar(at, expected, actual);
    }

    private Optional<Difference> list(String at, List<?> items, JsonNode actual) {
        if (actual.size() != items.size()) {
            return Optional.of(new Difference(
                    at,
                    items.size() + " items",
                    actual.size() + " items",
                    "assertThat(" + node(at) + ").hasSize(" + items.size() + ");"));
        }
        for (int i = 0; i < items.size(); i++) {
            Optional<Difference> difference = compare(at + "/" + i, items.get(i), actual.path(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> fact(String at, Fact fact, JsonNode actual) {
        if (fact instanceof Fact.Ref ref) {
            return ref(at, ref.handle(), actual);
        }
        if (fact instanceof Fact.Mask mask) {
            return names.value(mask.secret()).flatMap(secret -> scalar(at, mask(secret), actual));
        }
        if (fact instanceof Fact.Plain plain) {
            return actual.isNumber()
                    ? amount(at, plain.value(), actual)
                    : text(at, plain.value().toPlainString(), actual);
        }
        if (fact instanceof Fact.Sum sum) {
            return sum(at, "", sum.field(), sum.total(), actual);
        }
        if (fact instanceof Fact.SumsByModel all) {
            return sums(at, all.sums(), actual);
        }
        throw new IllegalArgumentException(fact.getClass().getName());
    }

    private Optional<Difference> sums(String at, Map<String, Map<String, BigDecimal>> sums, JsonNode actual) {
        for (JsonNode row : actual) {
            if (!sums.containsKey(row.path("modelId").asText())) {
                return text(at + "/modelId", "one of " + sums.keySet(), row.path("modelId"));
            }
        }
        return sums.entrySet().stream()
                .flatMap(model -> model.getValue().entrySet().stream()
                        .map(field -> sum(at, model.getKey(), field.getKey(), field.getValue(), actual)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Difference> sum(String at, String model, String field, BigDecimal expected, JsonNode rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            if (model.isEmpty() || row.path("modelId").asText().equals(model)) {
                sum = sum.add(new BigDecimal(row.path(field).asText("0")));
            }
        }
        return sum.compareTo(expected) == 0
                ? Optional.empty()
                : Optional.of(new Difference(
                        at + " sum of " + field + " " + model,
                        expected.toPlainString(),
                        sum.toPlainString(),
                        "assertThat(sum(" + node(at) + ", \"" + model + "\", \"" + field
                                + "\")).isEqualByComparingTo(\"" + expected.toPlainString() + "\");"));
    }

    private Optional<Difference> ref(String at, String handle, JsonNode actual) {
        Optional<String> known = names.value(handle);
        if (known.isPresent()) {
            return text(at, known.get(), actual);
        }
        if (!actual.isValueNode() || actual.isNull()) {
            return text(at, "a value", actual);
        }
        boolean isNew = names.bind(handle, actual.asText(), node(at) + ".asText()");
        return isNew
                ? Optional.empty()
                : Optional.of(new Difference(at, "a value of its own", "one that was given out before", ""));
    }

    private Optional<Difference> scalar(String at, Object expected, JsonNode actual) {
        if (expected instanceof BigDecimal amount) {
            return actual.isTextual() && AMOUNT.matcher(actual.textValue()).matches()
                    ? amount(at, amount, actual)
                    : text(at, amount.toPlainString(), actual);
        }
        boolean rightType = expected instanceof Number
                ? actual.isIntegralNumber()
                : expected instanceof Boolean ? actual.isBoolean() : actual.isTextual();
        String wanted = expected instanceof Instant instant ? WIRE_TIME.format(instant) : String.valueOf(expected);
        return rightType && actual.asText().equals(wanted) ? Optional.empty() : text(at, wanted, actual);
    }

    private Optional<Difference> amount(String at, BigDecimal expected, JsonNode actual) {
        return new BigDecimal(actual.asText()).compareTo(expected) == 0
                ? Optional.empty()
                : Optional.of(new Difference(
                        at,
                        expected.toPlainString(),
                        actual.asText(),
                        "assertThat(new BigDecimal(" + node(at) + ".asText())).isEqualByComparingTo(\""
                                + expected.toPlainString() + "\");"));
    }

    private Optional<Difference> text(String at, String expected, JsonNode actual) {
        return actual.isValueNode() && actual.asText().equals(expected)
                ? Optional.empty()
                : Optional.of(Difference.of(reply, at, expected, actual.toString()));
    }

    private Optional<Difference> nothing(String at, JsonNode actual) {
        return Optional.of(new Difference(
                at, "nothing", actual.toString(), "assertThat(" + node(at) + ".asText(\"\")).isEmpty();"));
    }

    private String node(String at) {
        return "reply" + reply + ".at(\"" + at + "\")";
    }

    static String mask(String secret) {
        int prefix = PREFIX.matcher(secret)
                .results()
                .findFirst()
                .map(found -> found.end())
                .orElse(0);
        return secret.substring(0, prefix + SHOWN) + "…" + secret.substring(secret.length() - SHOWN);
    }
}
