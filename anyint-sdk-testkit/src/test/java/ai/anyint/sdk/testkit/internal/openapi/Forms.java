package ai.anyint.sdk.testkit.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;

/** Forms as values that a schema can judge: an object of texts, and of lists of them where a name stands twice. */
final class Forms {

    private static final Pattern NAME = Pattern.compile("; *name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("; *filename\\*?=");

    private Forms() {}

    /** Returns the fields, or none where that is no form. A file is not among them: the document names none. */
    static Optional<JsonNode> fields(ByteString body, String boundary) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        try (MultipartReader parts = new MultipartReader(new Buffer().write(body), boundary)) {
            for (MultipartReader.Part part = parts.nextPart(); part != null; part = parts.nextPart()) {
                String disposition = String.valueOf(part.headers().get("Content-Disposition"));
                Matcher name = NAME.matcher(disposition);
                if (!name.find()) {
                    return Optional.empty();
                }
                if (!FILE.matcher(disposition).find()) {
                    put(fields, name.group(1), part.body().readUtf8());
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(fields);
    }

    private static void put(ObjectNode fields, String name, String text) {
        JsonNode before = fields.get(name);
        if (before == null) {
            fields.put(name, text);
        } else if (before.isArray()) {
            fields.withArray(name).add(text);
        } else {
            fields.putArray(name).add(before).add(text);
        }
    }
}
