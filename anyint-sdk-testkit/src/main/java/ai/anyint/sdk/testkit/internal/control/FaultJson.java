package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.testkit.Fault;
import ai.anyint.sdk.testkit.FaultPlan;
import ai.anyint.sdk.testkit.FaultPlan.Connection;
import ai.anyint.sdk.testkit.FaultPlan.Phase;
import ai.anyint.sdk.testkit.internal.api.JsonIn;
import ai.anyint.sdk.testkit.internal.api.JsonOut;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** A fault as the control API words it: what happens, and when. */
final class FaultJson {

    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;
    private static final long LONGEST_DELAY_MILLIS = 60_000;
    private static final long MOST_SECONDS = 1_000_000_000;

    private FaultJson() {}

    static FaultPlan read(JsonIn body) {
        FaultPlan plan = Fault.on(body.requiredText("method"), body.requiredText("path"))
                .nth((int) body.integer("nth", 1, Integer.MAX_VALUE).orElse(1))
                .times((int) body.integer("times", 1, Integer.MAX_VALUE).orElse(1));
        Phase phase = oneOf(Phase.values(), body, "phase");
        JsonIn fault = body.object("fault").orElseThrow(() -> body.wrong("fault", "Required, as an object."));
        FaultPlan whole = what(plan, fault);
        return switch (phase) {
            case BEFORE -> whole.before();
            case AFTER_COMMIT -> whole.afterCommit();
            case MID_BODY ->
                whole.connection()
                        .map(connection -> whole.midBody())
                        .orElseThrow(
                                () -> body.wrong("phase", "In the middle of a body only its connection can fail."));
        };
    }

    private static FaultPlan what(FaultPlan plan, JsonIn fault) {
        if (fault.has("connection")) {
            return switch (oneOf(Connection.values(), fault.only(Set.of("connection")), "connection")) {
                case RESET -> plan.reset();
                case EMPTY -> plan.empty();
                case GARBAGE -> plan.garbage();
            };
        }
        if (fault.has("delayMs")) {
            long millis = required(fault.only(Set.of("delayMs")), "delayMs", 1, LONGEST_DELAY_MILLIS);
            return plan.delay(Duration.ofMillis(millis));
        }
        fault.only(Set.of("status", "code", "retryAfter"));
        int status = (int) required(fault, "status", FIRST_ERROR, LAST_ERROR);
        String code = fault.requiredText("code");
        if (code.isBlank()) {
            throw fault.wrong("code", "Must not be blank.");
        }
        OptionalLong seconds = fault.integer("retryAfter", 0, MOST_SECONDS);
        return seconds.isPresent()
                ? plan.status(status, code, Duration.ofSeconds(seconds.getAsLong()))
                : plan.status(status, code);
    }

    private static long required(JsonIn body, String name, long from, long to) {
        return body.integer(name, from, to)
                .orElseThrow(() -> body.wrong(name, "Required, as an integer from " + from + " to " + to + "."));
    }

    private static <T extends Enum<T>> T oneOf(T[] values, JsonIn body, String name) {
        String wanted = body.requiredText(name);
        return Arrays.stream(values)
                .filter(value -> wire(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> body.wrong(
                        name,
                        "Must be one of "
                                + Arrays.stream(values).map(FaultJson::wire).collect(Collectors.joining(", ")) + "."));
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static void write(JsonOut out, Optional<String> accountId, Fault fault) throws IOException {
        FaultPlan plan = fault.plan();
        if (accountId.isPresent()) {
            out.field("accountId", accountId.get());
        }
        out.field("method", plan.method())
                .field("path", plan.path())
                .field("nth", plan.nth())
                .field("times", plan.times())
                .field("phase", wire(plan.phase()))
                .object("fault", what -> what(what, plan))
                .field("hits", fault.hits());
    }

    private static void what(JsonOut out, FaultPlan plan) throws IOException {
        if (plan.error().isPresent()) {
            FaultPlan.ErrorAnswer error = plan.error().get();
            out.field("status", error.status()).field("code", error.code());
            if (error.retryAfter().isPresent()) {
                out.field("retryAfter", error.retryAfter().get().toSeconds());
            }
        }
        if (plan.connection().isPresent()) {
            out.field("connection", wire(plan.connection().get()));
        }
        if (!plan.delay().isZero()) {
            out.field("delayMs", plan.delay().toMillis());
        }
    }
}
