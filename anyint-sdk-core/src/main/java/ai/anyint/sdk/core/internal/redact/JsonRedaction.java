package ai.anyint.sdk.core.internal.redact;

import ai.anyint.sdk.core.Secret;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Copies JSON token by token and masks values, so that escapes cannot hide one and broken JSON shows what was whole.
 */
final class JsonRedaction {

    private static final JsonFactory JSON = new JsonFactory();

    private static final Set<String> SHOWN = Set.of(
            "type",
            "code",
            "param",
            "status",
            "request_id",
            "requestId",
            "id",
            "object",
            "is_enabled",
            "created_at",
            "expires_at",
            "credit_limit",
            "period_days",
            "has_more",
            "hasMore");

    /** The service's own words only here: a field of this name elsewhere may hold what somebody wrote to a model. */
    private static final String MESSAGE = "message";

    private static final String ERROR = "error";

    /** A harmless field holds a word. A sentence under its name is what somebody wrote, and so is one as a name. */
    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}_.:\\[\\]$+-]{1,100}");

    private static final String BROKEN = " … (not valid JSON from here on)";

    private JsonRedaction() {}

    static boolean looksLikeJson(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r' && !isOfAnEncoding(b)) {
                return b == '{' || b == '[' || b == '"';
            }
        }
        return false;
    }

    /** A byte order mark, or a zero of UTF-16 or UTF-32: the parser reads them all, so all must be redacted as JSON. */
    private static boolean isOfAnEncoding(byte b) {
        return switch (b & 0xff) {
            case 0, 0xef, 0xbb, 0xbf, 0xfe, 0xff -> true;
            default -> false;
        };
    }

    static String redact(byte[] body, Redactor redactor) {
        StringWriter out = new StringWriter();
        boolean whole = false;
        try (JsonParser in = JSON.createParser(body);
                JsonGenerator copy = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
            // Far more than is ever shown, and far less than a hostile body could make us build.
            while (out.getBuffer().length() < 4 * Redactor.BODY_LIMIT) {
                if (!copyNext(in, copy, redactor)) {
                    whole = true;
                    break;
                }
                copy.flush();
            }
        } catch (IOException e) {
            return out + BROKEN;
        }
        return whole ? out.toString() : out + "…";
    }

    private static boolean copyNext(JsonParser in, JsonGenerator copy, Redactor redactor) throws IOException {
        JsonToken token = in.nextToken();
        if (token == null) {
            return false;
        }
        if (token == JsonToken.FIELD_NAME) {
            copy.writeFieldName(
                    WORD.matcher(in.currentName()).matches() ? redactor.text(in.currentName()) : Secret.MASK);
        } else if (token == JsonToken.VALUE_STRING && isShown(in, in.getText())) {
            copy.writeString(redactor.text(in.getText()));
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL && !isShown(in, in.getText())) {
            copy.writeString(Secret.MASK);
        } else {
            copy.copyCurrentEventExact(in);
        }
        return true;
    }

    private static boolean isShown(JsonParser in, String value) {
        String name = in.getParsingContext().getCurrentName();
        if (name == null) {
            return false;
        }
        JsonStreamContext around = in.getParsingContext().getParent();
        return (SHOWN.contains(name) && WORD.matcher(value).matches())
                || (name.equals(MESSAGE) && around != null && ERROR.equals(around.getCurrentName()));
    }
}
