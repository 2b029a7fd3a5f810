package ai.anyint.sdk.testkit.internal.transport;

import ai.anyint.sdk.core.Secret;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.util.List;
import java.util.stream.Collectors;

/** Signs by the Standard Webhooks scheme: one signature a secret, separated by spaces. */
final class WebhookSignature {

    private WebhookSignature() {}

    static String of(List<Secret> signers, String id, long timestamp, String body) {
        return signers.stream().map(secret -> of(secret, id, timestamp, body)).collect(Collectors.joining(" "));
    }

    private static String of(Secret secret, String id, long timestamp, String body) {
        try {
            return new Webhook(secret.reveal()).sign(id, timestamp, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a secret of the fake's own making does not sign", e);
        }
    }
}
