package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.endpoint.HttpMethod;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.error.CallFacts;
import ai.anyint.sdk.core.error.CallInterruptedException;
import ai.anyint.sdk.core.error.ConnectionException;
import ai.anyint.sdk.core.error.CredentialsException;
import ai.anyint.sdk.core.error.DeadlineExceededException;
import ai.anyint.sdk.core.error.InvalidResponseException;
import ai.anyint.sdk.core.internal.redact.Redactor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the exceptions of one call. All texts pass its redactor, which knows the keys that the call used. */
final class Failures {

    private final Endpoint<?> endpoint;
    private final Optional<String> idempotencyKey;
    private Redactor redactor = Redactor.standard();
    private final List<Secret> used = new ArrayList<>();
    private boolean unclear;
    private int attempts;

    Failures(Endpoint<?> endpoint, Optional<String> idempotencyKey) {
        this.endpoint = endpoint;
        this.idempotencyKey = idempotencyKey;
    }

    void attempted(int number, Secret credential) {
        attempts = number;
        if (!used.contains(credential)) {
            // A key that rotated away between two attempts is still a key.
            used.add(credential);
            redactor = Redactor.knowing(used);
        }
    }

    AnyIntException refused(Answer answer, Optional<Duration> retryAfter) {
        Envelope error = Envelope.of(answer.body());
        CallFacts facts = about(answer)
                .problem(error.message().map(redactor::message).orElse("the answer says no more."))
                .type(error.type().map(redactor::message))
                .code(error.code().map(redactor::message))
                .param(error.param().map(redactor::message))
                .retryAfter(retryAfter)
                .mayHaveBeenApplied(isUnclear(RetryRules.isUnclear(answer.status())))
                .build();
        return ErrorTypes.of(answer.status(), facts);
    }

    AnyIntException unreadable(Answer answer, String where) {
        return new InvalidResponseException(about(answer)
                .problem(redactor.message("the answer is not what the operation returns: " + where + "."))
                .mayHaveBeenApplied(isUnclear(true))
                .build());
    }

    AnyIntException unreached(IOException cause) {
        boolean sent = !RetryRules.surelyNotSent(cause);
        String problem = sent ? "no whole answer came." : "the service could not be reached.";
        CallFacts facts =
                about().problem(problem).mayHaveBeenApplied(isUnclear(sent)).build();
        return new ConnectionException(facts, Causes.redacted(cause, redactor));
    }

    AnyIntException late(Duration limit) {
        return new DeadlineExceededException(
                about().problem("no answer within " + limit.toMillis() + " ms, over all attempts.")
                        .mayHaveBeenApplied(isUnclear(true))
                        .build());
    }

    AnyIntException interrupted(String how, boolean sent) {
        return new CallInterruptedException(
                about().problem(how).mayHaveBeenApplied(isUnclear(sent)).build());
    }

    AnyIntException credentials(String problem) {
        return new CredentialsException(
                about().problem(problem).mayHaveBeenApplied(unclear).build());
    }

    private CallFacts.Builder about(Answer answer) {
        CallFacts.Builder facts = about().status(answer.status());
        answer.requestId().map(redactor::message).ifPresent(facts::requestId);
        if (answer.body().length > 0) {
            facts.body(redactor.body(answer.body()));
        }
        return facts;
    }

    private CallFacts.Builder about() {
        return CallFacts.builder()
                .operation(endpoint.operation())
                .method(endpoint.method().name())
                .path(endpoint.path())
                .attempts(attempts)
                .idempotencyKey(idempotencyKey);
    }

    /** One unclear attempt of a write leaves the whole call unclear, whatever a later attempt answers. */
    private boolean isUnclear(boolean now) {
        unclear |= isWrite() && now;
        return unclear;
    }

    private boolean isWrite() {
        return endpoint.method() != HttpMethod.GET;
    }
}
