package ai.anyint.sdk.testkit;

import ai.anyint.sdk.testkit.internal.api.WebhookPayload;
import ai.anyint.sdk.testkit.internal.engine.Event;
import java.time.Instant;

/**
 * Something that an account told the outside world.
 *
 * @param id the {@code webhook-id} of its deliveries
 * @param type what, such as {@code key.created}
 * @param createdAt when, by the account's clock
 * @param data the JSON object that a receiver finds under {@code data}
 */
public record FakeEvent(String id, String type, Instant createdAt, String data) {

    static FakeEvent of(Event event) {
        return new FakeEvent(
                event.id(),
                event.type().wire(),
                event.createdAt(),
                WebhookPayload.data(event).utf8());
    }
}
