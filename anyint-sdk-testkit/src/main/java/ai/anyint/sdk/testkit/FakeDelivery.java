package ai.anyint.sdk.testkit;

import ai.anyint.sdk.core.internal.redact.Redactor;
import ai.anyint.sdk.testkit.internal.engine.DeliveryAttempt;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An attempt to deliver an event to a webhook, which has ended.
 *
 * @param eventId the {@code webhook-id}, the same on every attempt
 * @param eventType what was told, such as {@code key.created}
 * @param webhookId the webhook that was to have it
 * @param url where the attempt went, with what looks like a key masked
 * @param attempt 1 for the first
 * @param at when, by the account's clock
 * @param status what the receiver answered
 * @param failure why there was no answer
 */
public record FakeDelivery(
        String eventId,
        String eventType,
        String webhookId,
        String url,
        int attempt,
        Instant at,
        OptionalInt status,
        Optional<String> failure) {

    static FakeDelivery of(DeliveryAttempt attempt) {
        return new FakeDelivery(
                attempt.event().id(),
                attempt.event().type().wire(),
                attempt.webhookId(),
                Redactor.standard().text(attempt.url()),
                attempt.number(),
                attempt.at(),
                attempt.outcome().status(),
                attempt.outcome().failure());
    }

    /** Returns whether the receiver took it: it answered 2xx. */
    public boolean isDelivered() {
        return status.isPresent() && status.getAsInt() / 100 == 2;
    }

    @Override
    public String toString() {
        return at + " " + eventId + " " + eventType + " to " + webhookId + " at " + url + ", attempt " + attempt
                + " -> " + failure.orElseGet(() -> Integer.toString(status.orElseThrow()));
    }
}
