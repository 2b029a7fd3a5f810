package ai.anyint.sdk.core.micrometer;

import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.intercept.AttemptReport;
import ai.anyint.sdk.core.intercept.CallInterceptor;
import ai.anyint.sdk.core.intercept.CallReport;
import io.micrometer.observation.Observation;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One call as an observation, and its attempts as observations within it. */
final class ObservedCall implements CallInterceptor.Following {

    private static final String NONE = "none";
    private static final String OTHER = "other";

    private final MicrometerCalls calls;
    private final String operation;
    private final Map<String, String> traceHeaders = new HashMap<>();
    private final Observation call;
    private @Nullable Observation attempt;

    ObservedCall(MicrometerCalls calls, String operation) {
        this.calls = calls;
        this.operation = operation;
        RequestReplySenderContext<Map<String, String>, Object> context =
                new RequestReplySenderContext<>((carrier, name, value) -> putHeader(carrier, name, value));
        context.setCarrier(traceHeaders);
        call = Observation.createNotStarted(MicrometerCalls.CALL, () -> context, calls.observations())
                .contextualName(operation)
                .lowCardinalityKeyValue("operation", operation)
                .start();
    }

    private static void putHeader(@Nullable Map<String, String> carrier, String name, String value) {
        if (carrier != null) {
            carrier.put(name, value);
        }
    }

    /**
     * What a tracer put into the carrier when the observation started is sent with every attempt. A header that cannot be
     * sent costs the trace, and not the call.
     */
    @Override
    public RequestOptions options(RequestOptions given) {
        if (traceHeaders.isEmpty()) {
            return given;
        }
        try {
            return RequestOptions.builder()
                    .from(given)
                    .putAllHeaders(traceHeaders)
                    .build();
        } catch (IllegalArgumentException unsendable) {
            return given;
        }
    }

    @Override
    public void attempting(int number) {
        attempt = Observation.createNotStarted(MicrometerCalls.ATTEMPT, calls.observations())
                .parentObservation(call)
                .contextualName(operation + " attempt")
                .lowCardinalityKeyValue("operation", operation)
                .start();
    }

    @Override
    public void attempted(AttemptReport report) {
        if (attempt != null) {
            attempt.lowCardinalityKeyValue("status", status(report.status())).stop();
            attempt = null;
        }
        report.repeatsIn().ifPresent(pause -> calls.repeats(operation));
        report.rateLimitRemaining().ifPresent(calls::rateLimitRemaining);
    }

    @Override
    public void ended(CallReport report) {
        if (attempt != null) {
            attempt.lowCardinalityKeyValue("status", NONE).stop();
        }
        report.failure().ifPresent(call::error);
        calls.repeatsLeft(report.repeatsLeft());
        call.lowCardinalityKeyValue("outcome", report.outcome().name().toLowerCase(Locale.ROOT))
                .lowCardinalityKeyValue("status", status(report.status()))
                .lowCardinalityKeyValue(
                        "code", report.failure().map(ObservedCall::code).orElse(NONE))
                .stop();
    }

    private static String status(OptionalInt status) {
        return status.isPresent() ? Integer.toString(status.getAsInt()) : NONE;
    }

    /** A code that the service never documents could be anything, and a tag must stay one of few. */
    private static String code(AnyIntException failure) {
        return failure.code()
                .map(code -> KnownCodes.ALL.contains(code) ? code : OTHER)
                .orElse(NONE);
    }
}
