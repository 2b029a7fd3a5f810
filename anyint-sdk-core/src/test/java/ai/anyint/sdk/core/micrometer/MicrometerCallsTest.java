package ai.anyint.sdk.core.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.InProcess;
import ai.anyint.sdk.core.harness.RawServer;
import ai.anyint.sdk.core.harness.Reply;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MicrometerCallsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final InProcess service = new InProcess(request -> replies.remove());
    private final AnyIntClient anyint =
            Calls.client(service).callInterceptor(MicrometerCalls.of(meters)).build();

    private void call(Reply... answers) {
        replies.addAll(List.of(answers));
        anyint.executeAsync(Calls.read())
                .handle((answer, failure) -> replies.size())
                .join();
    }

    @Test
    void call_isTimedByOperationOutcomeStatusAndCode() {
        call(Reply.ok("{}"));
        call(Reply.refusal(402, "billing_error", "insufficient_balance"));

        assertThat(timed(MicrometerCalls.CALL, "success", "200", "none")).isEqualTo(1);
        assertThat(timed(MicrometerCalls.CALL, "failure", "402", "insufficient_balance"))
                .isEqualTo(1);
    }

    private long timed(String name, String outcome, String status, String code) {
        return meters.get(name)
                .tags("operation", "things.get", "outcome", outcome, "status", status, "code", code)
                .timer()
                .count();
    }

    @Test
    void attempts_areTimedOneByOneAndRepeatsCounted() {
        call(Reply.upstreamUnavailable(), Reply.upstreamUnavailable(), Reply.ok("{}"));

        assertThat(attempts("503")).isEqualTo(2);
        assertThat(attempts("200")).isEqualTo(1);
        assertThat(meters.get(MicrometerCalls.REPEATS)
                        .tag("operation", "things.get")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get(MicrometerCalls.REPEATS_LEFT).gauge().value()).isEqualTo(98);
    }

    private long attempts(String status) {
        return meters.get(MicrometerCalls.ATTEMPT)
                .tags("operation", "things.get", "status", status)
                .timer()
                .count();
    }

    @Test
    void rateLimit_isGaugedAsTheServiceLastToldIt() {
        assertThat(rateLimit()).isEqualTo(-1);

        call(Reply.ok("{}").with("x-ratelimit-remaining", "41"));
        call(Reply.ok("{}"));
        call(Reply.ok("{}").with("x-ratelimit-remaining", "plenty"));

        assertThat(rateLimit()).isEqualTo(41);
    }

    private double rateLimit() {
        return meters.get(MicrometerCalls.RATE_LIMIT_REMAINING).gauge().value();
    }

    @Test
    void tags_areFewAndHoldNoKeyIdOrPath() {
        for (int i = 0; i < 200; i++) {
            String code = i % 2 == 0 ? Calls.KEY : "secret_" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
            call(Reply.refusal(400, "thing-4711", code));
        }
        call(Reply.refusal(400, "invalid_request_error", "invalid_parameter"));

        assertThat(tags())
                .containsOnlyKeys("operation", "outcome", "status", "code", "error")
                .containsEntry("operation", Set.of("things.get"))
                .containsEntry("outcome", Set.of("failure"))
                .containsEntry("status", Set.of("400"))
                .containsEntry("code", Set.of("other", "invalid_parameter"))
                .containsEntry("error", Set.of("none", "InvalidRequestException"));
    }

    private Map<String, Set<String>> tags() {
        return meters.getMeters().stream()
                .map(Meter::getId)
                .flatMap(id -> id.getTags().stream())
                .collect(Collectors.groupingBy(Tag::getKey, Collectors.mapping(Tag::getValue, Collectors.toSet())));
    }

    @Test
    void headerOfATracer_reachesTheServerOnEveryAttempt() throws IOException {
        assertThat(traced("traceparent", "00-abc-def-01"))
                .hasSize(2)
                .allSatisfy(header -> assertThat(header).isEqualTo("00-abc-def-01"));
    }

    @Test
    void headerOfATracerThatCannotBeSent_costsTheTraceAndNotTheCall() throws IOException {
        assertThat(traced("traceparent", "")).containsExactly("none", "none");
        assertThat(traced("Authorization", "Bearer other")).containsOnly("Bearer " + Calls.KEY);
    }

    private List<String> traced(String name, String value) throws IOException {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new Injecting(name, value));
        Deque<Reply> answers = new ArrayDeque<>(List.of(Reply.upstreamUnavailable(), Reply.ok("{}")));
        try (RawServer server = RawServer.answering(request -> answers.remove());
                AnyIntClient traced = Calls.client(server.url())
                        .timeSource(new ai.anyint.sdk.core.harness.SteppedTime())
                        .callInterceptor(MicrometerCalls.of(observations, meters))
                        .build()) {
            traced.execute(Calls.read());
            return server.requests().stream()
                    .map(request -> request.header(name).orElse("none"))
                    .toList();
        }
    }

    /** What a tracer does when a request is about to be sent. */
    private record Injecting(String name, String value) implements ObservationHandler<Observation.Context> {

        @Override
        public void onStart(Observation.Context context) {
            if (context instanceof RequestReplySenderContext<?, ?> sender) {
                inject(sender);
            }
        }

        private <C> void inject(RequestReplySenderContext<C, ?> sender) {
            sender.getSetter().set(sender.getCarrier(), name, value);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
