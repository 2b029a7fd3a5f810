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
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes the exceptions of one call. All texts pass its redactor, which knows the secrets that the call sent. */
final class Failures {

    private final Endpoint<?> endpoint;
    private final Optional<String> idempotencyKey;
    private final List<Secret> used = new ArrayList<>(1);
    private int attempts;
    private boolean unclear;

    Failures(Endpoint<?> endpoint, Optional<String> idempotencyKey, Collection<Secret> inBody) {
        this.endpoint = endpoint;
        this.idempotencyKey = idempotencyKey;
        used.addAll(inBody);
    }

    void attempted(int number, Secret credential) {
        attempts = number;
        if (!used.contains(credential)) {
            // A key that rotated away between two attempts is still a key.
            used.add(credential);
        }
    }

    AnyIntException refused(Answer answer, Optional<Duration> retryAfter) {
        Envelope error = Envelope.of(answer.body());
        Optional<String> code = error.code().map(redactor()::message);
        if (RetryRules.isUnclear(answer.status(), code)) {
            mayHaveActed();
        }
        return ErrorTypes.of(
                answer.status(),
                about(answer)
                        .problem(error.message().map(redactor()::message).orElse("the answer says no more."))
                        .type(error.type().map(redactor()::message))
                        .code(code)
                        .param(error.param().map(redactor()::message))
                        .retryAfter(retryAfter)
                        .build());
    }

    AnyIntException unreadable(Answer answer, String where) {
        mayHaveActed();
        return new InvalidResponseException(about(answer)
                .problem(redactor().message("the answer is not what the operation returns: " + where + "."))
                .build());
    }

    AnyIntException unreached(IOException cause, boolean sent) {
        if (sent) {
            mayHaveActed();
        }
        String problem = sent ? "no whole answer came." : "the service could not be reached.";
        return new ConnectionException(about().problem(problem).build(), Causes.redacted(cause, redactor()));
    }

    AnyIntException late(Duration limit, boolean sent) {
        if (sent) {
            mayHaveActed();
        }
        return new DeadlineExceededException(
                about().problem("no answer within " + limit.toMillis() + " ms, over all attempts.")
                        .build());
    }

    AnyIntException interrupted(String how, boolean sent) {
        if (sent) {
            mayHaveActed();
        }
        return new CallInterruptedException(about().problem(how).build());
    }

    /** For good: a later attempt that surely did nothing does not undo an earlier one that may have. */
    private void mayHaveActed() {
        unclear |= isWrite();
    }

    AnyIntException credentials(String problem, RuntimeException cause) {
        return new CredentialsException(about().problem(problem).build(), cause);
    }

    AnyIntException credentials(String problem) {
        return new CredentialsException(about().problem(problem).build());
    }

    private CallFacts.Builder about(Answer answer) {
        CallFacts.Builder facts = about().status(answer.status());
        answer.requestId().map(redactor()::message).ifPresent(facts::requestId);
        if (answer.body().length > 0) {
            facts.body(redactor().body(answer.body()));
        }
        return facts;
    }

    private CallFacts.Builder about() {
        return CallFacts.builder()
                .operation(endpoint.operation())
                .method(endpoint.method().name())
                .path(endpoint.path())
                .attempts(attempts)
                .idempotencyKey(idempotencyKey)
                .mayHaveBeenApplied(unclear);
    }

    private Redactor redactor() {
        return Redactor.knowing(used);
    }

    private boolean isWrite() {
        return endpoint.method() != HttpMethod.GET;
    }
}
