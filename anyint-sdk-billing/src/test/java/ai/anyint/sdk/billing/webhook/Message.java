package ai.anyint.sdk.billing.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message as it arrives, signed by the reference library; each change gives another message. */
record Message(Map<String, List<String>> headers, String body) {

    static final String EVENT = "{\"id\":\"evt_1\",\"type\":\"usage.alert\",\"createdAt\":\"2021-02-25T15:02:10.000Z\","
            + "\"accountId\":\"acc_1\",\"data\":{\"apiKeyId\":7}}";

    static Message signed(String id, long seconds, String body, String... secrets) {
        List<String> signatures = new ArrayList<>();
        for (String secret : secrets) {
            signatures.add(sign(id, seconds, body, secret));
        }
        return new Message(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(Long.toString(seconds)),
                        "webhook-signature", List.of(String.join(" ", signatures))),
                body);
    }

    static String sign(String id, long seconds, String body, String secret) {
        try {
            return new Webhook(secret).sign(id, seconds, body);
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException(e);
        }
    }

    Message with(String header, String... values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.put(header, List.of(values));
        return new Message(changed, body);
    }

    Message without(String header) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        return new Message(changed, body);
    }

    Message withBody(String other) {
        return new Message(headers, other);
    }

    String header(String name) {
        return headers.getOrDefault(name, List.of()).get(0);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
