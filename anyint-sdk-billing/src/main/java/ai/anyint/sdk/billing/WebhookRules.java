package ai.anyint.sdk.billing;

import ai.anyint.sdk.billing.webhook.WebhookEventType;
import java.net.URI;
import java.util.List;

/** What the service refuses in a webhook endpoint, refused before it is sent. */
final class WebhookRules {

    private WebhookRules() {}

    /** Plain http is left to the service, which takes it from a test on the same machine. */
    static void checkUrl(URI url) {
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new IllegalArgumentException("url: Must be an absolute https URL.");
        }
    }

    static void checkEvents(List<WebhookEventType> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events: Must name at least one type of event, or be [\"*\"] for all.");
        }
        int all = events.indexOf(WebhookEventType.ALL);
        if (all >= 0 && events.size() > 1) {
            throw new IllegalArgumentException("events[" + all + "]: Must stand alone.");
        }
    }
}
