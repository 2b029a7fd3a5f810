package ai.anyint.sdk.testkit.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered to an idempotency key. A success is kept for 24 hours of account time, and given again to the same
 * request; a refusal is not kept, so that the request may be mended and sent again.
 */
public final class IdempotencyRecords {

    private static final Duration KEPT = Duration.ofHours(24);

    /** Whose key it is, and of which operation. */
    public record Scope(String callerId, String method, String path, String key) {}

    /** A successful answer and its JSON, which may hold a fresh key and is therefore never printed. */
    public record Answer(int status, String body) {

        @Override
        public String toString() {
            return "Answer[status=" + status + ", body=***]";
        }
    }

    private record Kept(String fingerprint, Answer answer, Instant at) {}

    private final AccountContext context;
    private final Map<Scope, String> running = new HashMap<>();
    private final Map<Scope, Kept> kept = new LinkedHashMap<>();

    IdempotencyRecords(AccountContext context) {
        this.context = context;
    }

    IdempotencyRecords copy(AccountContext newContext) {
        IdempotencyRecords copy = new IdempotencyRecords(newContext);
        copy.kept.putAll(kept);
        return copy;
    }

    /**
     * Begins a request, or returns what was answered to it before.
     *
     * @param fingerprint of the body: another body under the same key is another request
     */
    public Optional<Answer> begin(Scope scope, String fingerprint) {
        synchronized (context) {
            dropOld();
            String runs = running.get(scope);
            Kept before = kept.get(scope);
            String known = runs != null ? runs : before != null ? before.fingerprint() : fingerprint;
            if (!known.equals(fingerprint)) {
                throw Refusal.of(
                        ErrorCode.IDEMPOTENCY_KEY_REUSED,
                        "This Idempotency-Key was used for another body within the last 24 hours.");
            }
            if (runs != null) {
                throw Refusal.of(
                        ErrorCode.IDEMPOTENCY_IN_PROGRESS, "The first request of this Idempotency-Key still runs.");
            }
            if (before == null) {
                running.put(scope, fingerprint);
            }
            return Optional.ofNullable(before).map(Kept::answer);
        }
    }

    /** Ends a request that was begun: keeps its answer, where it succeeded. */
    public void end(Scope scope, Optional<Answer> success) {
        synchronized (context) {
            String fingerprint = running.remove(scope);
            if (fingerprint != null) {
                success.ifPresent(answer -> kept.put(scope, new Kept(fingerprint, answer, context.clock.now())));
            }
        }
    }

    private void dropOld() {
        Instant now = context.clock.now();
        Iterator<Kept> oldest = kept.values().iterator();
        while (oldest.hasNext() && !oldest.next().at().plus(KEPT).isAfter(now)) {
            oldest.remove();
        }
    }
}
