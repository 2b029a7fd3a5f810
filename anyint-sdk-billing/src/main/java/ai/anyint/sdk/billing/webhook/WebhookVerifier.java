package ai.anyint.sdk.billing.webhook;

import ai.anyint.sdk.billing.webhook.WebhookVerificationException.Check;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.internal.json.Json;
import ai.anyint.sdk.core.internal.json.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells messages that AnyInt sent from any others, by the Standard Webhooks scheme: HMAC-SHA256 over id, time and body. Keep
 * one for the program; it is immutable and safe for use by several threads.
 */
public final class WebhookVerifier {

    private static final String VERSION = "v1,";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final List<String> NAMES = List.of("webhook-id", "webhook-timestamp", "webhook-signature");

    private final List<SigningKey> keys;
    private final Duration tolerance;
    private final InstantSource clock;

    WebhookVerifier(List<SigningKey> keys, Duration tolerance, InstantSource clock) {
        this.keys = keys;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /**
     * Returns a verifier for an endpoint with this secret, and with the defaults of {@link #builder()}.
     *
     * @throws IllegalArgumentException when the secret is not {@code whsec_} and Base64
     */
    public static WebhookVerifier of(Secret secret) {
        return builder().secret(secret).build();
    }

    /** Returns a builder; at least one secret is required. */
    public static WebhookVerifierBuilder builder() {
        return new WebhookVerifierBuilder();
    }

    /**
     * Returns the event of a message that is genuine and fresh.
     *
     * @param headers the request's headers, in any case of letters, as web servers and {@code java.net.http} have them
     * @param body the request's body, byte for byte: one that was parsed and written again has another signature
     * @throws WebhookVerificationException when a check fails; it says which
     */
    public WebhookEvent verify(Map<String, ? extends Collection<String>> headers, byte[] body) {
        verify(Headers.of(headers), body);
        try {
            return Json.read(body, WebhookEvent.class);
        } catch (UnreadableJsonException e) {
            throw new WebhookVerificationException(Check.BODY_READABLE, "The body is no event: " + e.where() + ".");
        }
    }

    /**
     * Returns the event of a message that is genuine and fresh, for servers that look up a header by its name.
     *
     * @param header returns a header's value or null, such as a servlet's {@code request::getHeader}
     * @param body the request's body, byte for byte: one that was parsed and written again has another signature
     * @throws WebhookVerificationException when a check fails; it says which
     */
    public WebhookEvent verify(Function<String, @Nullable String> header, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : NAMES) {
            String value = header.apply(name);
            if (value != null) {
                headers.put(name, List.of(value));
            }
        }
        return verify(headers, body);
    }

    private void verify(Headers headers, byte[] body) {
        checkTime(headers.timestamp());
        List<byte[]> candidates = new ArrayList<>();
        for (String signature : headers.signatures()) {
            if (signature.startsWith(VERSION)) {
                candidates.add(signature.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8));
            }
        }
        if (candidates.isEmpty()) {
            throw new WebhookVerificationException(Check.VERSION_KNOWN, "No signature is of the version v1.");
        }
        boolean matches = false;
        for (SigningKey key : keys) {
            byte[] expected = key.sign(headers.id(), headers.timestamp(), body);
            for (byte[] candidate : candidates) {
                // Each is compared, and to its end: the time taken must not tell how much of which was right.
                matches |= MessageDigest.isEqual(expected, candidate);
            }
        }
        if (!matches) {
            throw new WebhookVerificationException(
                    Check.SIGNATURE_MATCHES, "No signature is one by a known secret over this id, time and body.");
        }
    }

    private void checkTime(String timestamp) {
        if (!SECONDS.matcher(timestamp).matches()) {
            throw new WebhookVerificationException(
                    Check.HEADER_WELL_FORMED, "The header webhook-timestamp is no number of seconds.");
        }
        long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
        if (age > tolerance.toSeconds()) {
            throw new WebhookVerificationException(
                    Check.NOT_TOO_OLD, "The message was signed " + age + " s ago, " + allowed());
        }
        if (-age > tolerance.toSeconds()) {
            throw new WebhookVerificationException(
                    Check.NOT_FROM_THE_FUTURE, "The message claims to be signed " + -age + " s ahead, " + allowed());
        }
    }

    private String allowed() {
        return "more than the " + tolerance.toSeconds() + " s that are tolerated.";
    }
}
