package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;

/** Reads a body that comes as a form where a client may have a file to send, and as JSON where it has none. */
final class FormIn {

    private static final Pattern NAME = Pattern.compile("(?i)(?:^|[;\\s])name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)(?:^|[;\\s])filename\\*?=");

    private FormIn() {}

    static JsonIn formOrJson(WireRequest request) {
        Optional<MediaType> type = request.header("Content-Type").map(MediaType::parse);
        boolean form = type.filter(
                        t -> t.type().equals("multipart") && t.subtype().equals("form-data"))
                .isPresent();
        if (!form) {
            return JsonIn.of(request.body());
        }
        String boundary = type.map(t -> t.parameter("boundary")).orElseThrow(FormIn::unreadable);
        try (MultipartReader parts = new MultipartReader(new Buffer().write(request.body()), boundary)) {
            return JsonIn.of(fields(parts));
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** The fields by name; a repeated one is an array, which is refused where a string is wanted. */
    private static ObjectNode fields(MultipartReader parts) throws IOException {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (MultipartReader.Part part = parts.nextPart(); part != null; part = parts.nextPart()) {
            String disposition = Optional.ofNullable(part.headers().get("Content-Disposition"))
                    .orElse("");
            Matcher name = NAME.matcher(disposition);
            if (!name.find()) {
                throw unreadable();
            }
            if (FILE.matcher(disposition).find()) {
                continue;
            }
            String value = part.body().readUtf8();
            if (fields.has(name.group(1))) {
                fields.putArray(name.group(1));
            } else {
                fields.put(name.group(1), value);
            }
        }
        return fields;
    }

    private static Refusal unreadable() {
        return Refusal.of(ErrorCode.INVALID_JSON, "The body is neither JSON nor a readable form.");
    }
}
