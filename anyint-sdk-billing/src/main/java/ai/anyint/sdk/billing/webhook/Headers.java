package ai.anyint.sdk.billing.webhook;

import ai.anyint.sdk.billing.webhook.WebhookVerificationException.Check;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The three headers of a message. */
record Headers(String id, String timestamp, List<String> signatures) {

    private static final String ID = "webhook-id";
    private static final String TIMESTAMP = "webhook-timestamp";
    private static final String SIGNATURE = "webhook-signature";

    static Headers of(Map<String, ? extends Collection<String>> headers) {
        return new Headers(
                single(headers, ID),
                single(headers, TIMESTAMP),
                List.of(String.join(" ", present(headers, SIGNATURE)).trim().split(" +")));
    }

    private static String single(Map<String, ? extends Collection<String>> headers, String name) {
        List<String> values = present(headers, name);
        if (values.size() > 1) {
            throw new WebhookVerificationException(
                    Check.HEADER_WELL_FORMED, "The header " + name + " stands there more than once.");
        }
        return values.get(0);
    }

    /** Names of headers have no case, and the maps of web servers differ in theirs. */
    private static List<String> present(Map<String, ? extends Collection<String>> headers, String name) {
        List<String> values = headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .filter(value -> !value.isBlank())
                .toList();
        if (values.isEmpty()) {
            throw new WebhookVerificationException(Check.HEADER_PRESENT, "The header " + name + " is missing.");
        }
        return values;
    }
}
