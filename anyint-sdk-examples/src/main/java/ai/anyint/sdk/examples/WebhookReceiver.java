package ai.anyint.sdk.examples;

import ai.anyint.sdk.billing.webhook.DuplicateFilter;
import ai.anyint.sdk.billing.webhook.WebhookEvent;
import ai.anyint.sdk.billing.webhook.WebhookVerificationException;
import ai.anyint.sdk.billing.webhook.WebhookVerifier;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What receiving a webhook is on any web server: check who sent it, handle each event once, and say so by the status. */
final class WebhookReceiver {

    static final int TAKEN = 204;
    static final int REFUSED = 400;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);
    private static final int EVENTS_OF_A_DAY = 10_000;

    private final WebhookVerifier verifier;
    private final Consumer<WebhookEvent> handler;
    private final DuplicateFilter duplicates = DuplicateFilter.inMemory(EVENTS_OF_A_DAY);

    WebhookReceiver(WebhookVerifier verifier, Consumer<WebhookEvent> handler) {
        this.verifier = verifier;
        this.handler = handler;
    }

    /**
     * Returns the status to answer. What the handler throws goes on: the server makes a 500 of it, and the event comes again.
     *
     * @param headers the request's headers, in any case of letters
     * @param body the request's body as it came
     */
    int receive(Map<String, ? extends Collection<String>> headers, byte[] body) {
        WebhookEvent event;
        try {
            event = verifier.verify(headers, body);
        } catch (WebhookVerificationException notGenuine) {
            LOG.warn("webhook refused: {}", notGenuine.getMessage());
            return REFUSED;
        }
        if (!duplicates.once(event, handler)) {
            LOG.debug("event {} came again", event.id());
        }
        return TAKEN;
    }
}
