package ai.anyint.sdk.core.internal.redact;

import ai.anyint.sdk.core.Secret;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides what may be printed, for logs, exceptions and the testkit's journal alike. An allowlist: a header or JSON field
 * that is not named here is masked, and what looks like a key is masked wherever it stands.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Redactor {

    /** The longest body that is shown; what is longer ends in an ellipsis. */
    public static final int BODY_LIMIT = 4096;

    /** The longest message of the service that is shown. */
    public static final int MESSAGE_LIMIT = 500;

    /** A key that is cut so short that it no longer looks like one is shorter than this. */
    private static final int LONGEST_UNMASKED = 64;

    private static final Redactor STANDARD = new Redactor(List.of());

    private static final Set<String> HEADERS = Set.of(
            "accept",
            "cache-control",
            "connection",
            "content-length",
            "content-type",
            "date",
            "idempotent-replayed",
            "retry-after",
            "server",
            "transfer-encoding",
            "user-agent",
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "x-request-id");

    private static final Set<String> QUERY =
            Set.of("days", "limit", "from", "to", "type", "status", "period", "modelId", "apiKeyId");

    private final List<Secret> known;

    private Redactor(List<Secret> known) {
        this.known = known;
    }

    /** Returns the redactor that knows keys by their look only. */
    public static Redactor standard() {
        return STANDARD;
    }

    /** Returns a redactor that masks these secrets besides, whatever they look like. */
    public static Redactor knowing(List<Secret> secrets) {
        return secrets.isEmpty() ? STANDARD : new Redactor(List.copyOf(secrets));
    }

    /** Masks keys in a text of unknown origin, and flattens it to one line, so that it cannot forge a line of a log. */
    public String text(String text) {
        return oneLine(mask(text));
    }

    /** Like {@link #text}, and cut to what a message may show. */
    public String message(String text) {
        return cut(text(text), MESSAGE_LIMIT);
    }

    /** Returns the start of a header's value when its name is one that may be shown, else the mask. */
    public String header(String name, String value) {
        return HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? message(value) : Secret.MASK;
    }

    /** Returns the start of a query parameter's value when its name is one that may be shown, else the mask. */
    public String query(String name, String value) {
        return QUERY.contains(name) ? message(value) : Secret.MASK;
    }

    /** Returns a JSON body redacted and cut, or only the size of any other. */
    public String jsonOrSize(byte[] body, int limit) {
        return JsonRedaction.looksLikeJson(body)
                ? cut(oneLine(mask(JsonRedaction.redact(body, this))), limit)
                : "of " + body.length + " bytes, not JSON";
    }

    /** Returns a body for a person: JSON with every value masked that is not of an error's envelope, or masked text. */
    public String body(byte[] body) {
        if (JsonRedaction.looksLikeJson(body)) {
            return cut(mask(JsonRedaction.redact(body, this)), BODY_LIMIT);
        }
        return cut(textOf(body), BODY_LIMIT);
    }

    /** Masked before it is cut, and from more than is shown; the end, where half a key may stand, is dropped. */
    private String textOf(byte[] body) {
        int most = 4 * BODY_LIMIT;
        if (body.length <= most) {
            return mask(new String(body, StandardCharsets.UTF_8));
        }
        String masked = mask(new String(body, 0, most, StandardCharsets.UTF_8));
        int half = known.stream().mapToInt(secret -> quoted(secret).length()).reduce(LONGEST_UNMASKED, Math::max);
        return masked.substring(0, Math.max(0, masked.length() - half)) + "…";
    }

    String mask(String text) {
        String masked = text;
        for (Secret secret : known) {
            masked = masked.replace(secret.reveal(), Secret.MASK).replace(quoted(secret), Secret.MASK);
        }
        return KeyPattern.mask(masked, Secret.MASK);
    }

    /** As a JSON string spells it: a credential that is JSON itself comes back so in a page or a text. */
    private static String quoted(Secret secret) {
        return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(secret.reveal()));
    }

    private static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i)) || text.charAt(i) == '\u2028' || text.charAt(i) == '\u2029') {
                return text.replaceAll("[\\p{Cntrl}\u0080-\u009f\u2028\u2029]+", " ");
            }
        }
        return text;
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit) + "…";
    }
}
