package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;

/**
 * An attempt to deliver an event that has ended.
 *
 * @param number 1 for the first of this event at this endpoint
 */
public record DeliveryAttempt(
        Event event, String webhookId, String url, int number, Instant at, DeliveryOutcome outcome) {}
