package ai.anyint.sdk.examples;

import ai.anyint.sdk.core.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An event as it goes over the wire, signed by a test. */
record SignedEvent(Map<String, List<String>> headers, String json) {

    static final Secret SECRET =
            Secret.of("whsec_" + base64("a secret that only tests know".getBytes(StandardCharsets.UTF_8)));

    static SignedEvent of(String id, String type, Instant createdAt, String invoiceId, Instant sentAt) {
        return of(
                id,
                sentAt,
                "{\"id\":\"%s\",\"type\":\"%s\",\"createdAt\":\"%s\",\"accountId\":\"acc_1\",\"data\":{\"invoiceId\":\"%s\"}}"
                        .formatted(id, type, createdAt, invoiceId));
    }

    static SignedEvent of(String id, Instant sentAt, String json) {
        String time = Long.toString(sentAt.getEpochSecond());
        String signature = "v1," + base64(hmac((id + "." + time + "." + json).getBytes(StandardCharsets.UTF_8)));
        return new SignedEvent(
                Map.of(
                        "Webhook-Id", List.of(id),
                        "Webhook-Timestamp", List.of(time),
                        "Webhook-Signature", List.of(signature)),
                json);
    }

    byte[] body() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Base64.getDecoder().decode(SECRET.reveal().substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
