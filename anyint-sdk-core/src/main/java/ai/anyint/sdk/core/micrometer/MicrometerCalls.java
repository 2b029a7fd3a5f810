package ai.anyint.sdk.core.micrometer;

import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.intercept.CallInterceptor;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Observes calls and their attempts, so that timers and spans come from one place: add it to the client's builder with
 * {@code callInterceptor}. Names and tags stand in the README. No tag holds a key, an id or a path with values.
 *
 * <p>Safe for use by several threads.
 */
public final class MicrometerCalls implements CallInterceptor {

    static final String CALL = "anyint.client.call";
    static final String ATTEMPT = "anyint.client.attempt";
    static final String REPEATS = "anyint.client.repeats";
    static final String REPEATS_LEFT = "anyint.client.repeats.left";
    static final String RATE_LIMIT_REMAINING = "anyint.client.ratelimit.remaining";

    private final ObservationRegistry observations;
    private final MeterRegistry meters;
    private final AtomicLong repeatsLeft;
    private final AtomicLong rateLimitRemaining;

    private MicrometerCalls(ObservationRegistry observations, MeterRegistry meters) {
        this.observations = observations;
        this.meters = meters;
        this.repeatsLeft = meters.gauge(REPEATS_LEFT, new AtomicLong());
        this.rateLimitRemaining = meters.gauge(RATE_LIMIT_REMAINING, new AtomicLong(-1));
    }

    /** Returns an interceptor that writes metrics only. */
    public static MicrometerCalls of(MeterRegistry meters) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return new MicrometerCalls(observations, meters);
    }

    /**
     * Returns an interceptor that writes to the application's own observations, which make metrics and traces of them, and
     * its gauges and counters to the meters.
     */
    public static MicrometerCalls of(ObservationRegistry observations, MeterRegistry meters) {
        return new MicrometerCalls(observations, meters);
    }

    @Override
    public Following begin(Endpoint<?> endpoint) {
        return new ObservedCall(this, endpoint.operation());
    }

    ObservationRegistry observations() {
        return observations;
    }

    void repeats(String operation) {
        meters.counter(REPEATS, "operation", operation).increment();
    }

    void repeatsLeft(long left) {
        repeatsLeft.set(left);
    }

    void rateLimitRemaining(long remaining) {
        rateLimitRemaining.set(remaining);
    }
}
