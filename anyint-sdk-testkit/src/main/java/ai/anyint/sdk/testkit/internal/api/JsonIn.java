package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import okio.ByteString;

/** Reads the fields of a request's JSON object, and refuses what is of another type by its wire name. */
public final class JsonIn {

    private static final int MOST_DIGITS = 30;
    private static final int LONGEST_NAME = 255;
    private static final int LAST_YEAR = 9999;
    private static final long MOST = 1_000_000_000_000L;

    private final JsonNode object;
    private final String path;

    private JsonIn(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** Reads a body that must be one JSON object. */
    public static JsonIn of(ByteString body) {
        JsonNode node;
        try {
            node = JsonTree.read(body.toByteArray());
        } catch (JsonProcessingException e) {
            throw Refusal.of(ErrorCode.INVALID_JSON, "Not valid JSON, or a field is named twice" + place(e) + ".");
        } catch (IOException e) {
            throw Refusal.of(ErrorCode.INVALID_JSON, "The body cannot be read.");
        }
        if (!node.isObject()) {
            throw Refusal.of(ErrorCode.INVALID_JSON, "Must be a JSON object.");
        }
        return new JsonIn(node, "");
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** Returns an object without fields. */
    public static JsonIn empty() {
        return new JsonIn(JsonNodeFactory.instance.objectNode(), "");
    }

    /** Takes fields that came in another form than JSON. */
    static JsonIn of(ObjectNode fields) {
        return new JsonIn(fields, "");
    }

    /** Refuses fields that the operation does not know: a typo must not pass a test. */
    public JsonIn only(Set<String> known) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw Refusal.param(ErrorCode.UNKNOWN_PARAMETER, path + name, "There is no such field here.");
            }
        }
        return this;
    }

    /** Returns whether a field is given, be it as null. */
    public boolean has(String name) {
        return object.has(name);
    }

    boolean isNull(String name) {
        return object.path(name).isNull();
    }

    /** Returns a field as it is. */
    public JsonNode node(String name) {
        return object.path(name);
    }

    /** A string that must be given. */
    public String requiredText(String name) {
        return text(name).orElseThrow(() -> wrong(name, "Required, as a string."));
    }

    /** A string. */
    public Optional<String> text(String name) {
        return present(name, JsonNodeType.STRING).map(JsonNode::textValue);
    }

    /** A name: 1 to 255 characters. */
    String requiredName(String name) {
        return checkedName(name, requiredText(name));
    }

    Optional<String> optionalName(String name) {
        return text(name).map(text -> checkedName(name, text));
    }

    private String checkedName(String name, String text) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > LONGEST_NAME) {
            throw wrong(name, "Must have 1 to " + LONGEST_NAME + " characters.");
        }
        return text;
    }

    /** True or false. */
    public Optional<Boolean> bool(String name) {
        return present(name, JsonNodeType.BOOLEAN).map(JsonNode::booleanValue);
    }

    /** An integer within bounds, which are both included. */
    public OptionalLong integer(String name, long from, long to) {
        Optional<JsonNode> value = present(name, JsonNodeType.NUMBER);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        JsonNode number = value.get();
        // Beyond 64 bits longValue() wraps around, perhaps to a value inside the bounds.
        if (!number.canConvertToExactIntegral()
                || !number.canConvertToLong()
                || number.longValue() < from
                || number.longValue() > to) {
            throw wrong(name, "Must be an integer from " + from + " to " + to + ".");
        }
        return OptionalLong.of(number.longValue());
    }

    /** A limit or cap, which has no end but what a sum of many can still hold. */
    OptionalLong integerFrom(long least, String name) {
        Optional<JsonNode> value = present(name, JsonNodeType.NUMBER);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        JsonNode number = value.get();
        if (!number.canConvertToExactIntegral() || number.decimalValue().compareTo(BigDecimal.valueOf(least)) < 0) {
            throw wrong(name, "Must be an integer of " + least + " or more.");
        }
        if (number.decimalValue().compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw wrong(name, "Must be at most " + MOST + ".");
        }
        return OptionalLong.of(number.longValue());
    }

    /** An object inside this one. */
    public Optional<JsonIn> object(String name) {
        return present(name, JsonNodeType.OBJECT).map(node -> new JsonIn(node, path + name + "."));
    }

    /** The objects of an array. */
    public Optional<List<JsonIn>> objects(String name) {
        return present(name, JsonNodeType.ARRAY).map(array -> {
            List<JsonIn> items = new ArrayList<>();
            for (JsonNode item : array) {
                String place = name + "[" + items.size() + "]";
                if (!item.isObject()) {
                    throw wrong(place, "Must be an object.");
                }
                items.add(new JsonIn(item, path + place + "."));
            }
            return items;
        });
    }

    /** The strings of an array, each made into something; what is not such a thing is refused by its place. */
    <T> Optional<List<T>> texts(String name, TextReader<T> reader) {
        return present(name, JsonNodeType.ARRAY).map(array -> {
            List<T> items = new ArrayList<>();
            for (JsonNode item : array) {
                String place = name + "[" + items.size() + "]";
                if (!item.isTextual()) {
                    throw wrong(place, "Must be a string.");
                }
                items.add(reader.read(item.textValue(), path + place));
            }
            return List.copyOf(items);
        });
    }

    /** Makes something of a string, or refuses it by its place. */
    @FunctionalInterface
    interface TextReader<T> {
        T read(String text, String place);
    }

    /** The strings of an object, by name. */
    Optional<Map<String, String>> textMap(String name) {
        return object(name).map(map -> {
            Map<String, String> values = new LinkedHashMap<>();
            map.names().forEach(key -> values.put(key, map.requiredText(key)));
            return Collections.unmodifiableMap(values);
        });
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A decimal that is not negative. */
    public Optional<BigDecimal> amount(String name) {
        return present(name, JsonNodeType.NUMBER).map(node -> {
            BigDecimal value = node.decimalValue();
            if (value.signum() < 0) {
                throw wrong(name, "Must be 0 or more, or null for no limit.");
            }
            if (Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
                throw wrong(name, "Must have at most " + MOST_DIGITS + " digits.");
            }
            return value;
        });
    }

    /** An instant with its offset; what is finer than milliseconds is dropped. */
    public Optional<Instant> instant(String name) {
        return text(name).map(text -> instant(path + name, text));
    }

    static Instant instant(String place, String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            // Java reads longer years too, which the wire could not carry back.
            if (instant.atOffset(ZoneOffset.UTC).getYear() <= LAST_YEAR) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw noInstant(place);
        }
        throw noInstant(place);
    }

    private static Refusal noInstant(String place) {
        return invalid(place, "Must be an ISO 8601 instant such as 2026-01-31T00:00:00.000Z.");
    }

    private Optional<JsonNode> present(String name, JsonNodeType type) {
        JsonNode node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (node.getNodeType() != type) {
            String article = type == JsonNodeType.ARRAY || type == JsonNodeType.OBJECT ? "an " : "a ";
            throw wrong(name, "Must be " + article + type.name().toLowerCase(Locale.ROOT) + ".");
        }
        return Optional.of(node);
    }

    /** Refuses a field of this object. */
    public Refusal wrong(String name, String what) {
        return invalid(path + name, what);
    }

    /** Refuses a field of this object with a code of its own. */
    public Refusal wrong(ErrorCode code, String name, String what) {
        return Refusal.param(code, path + name, what);
    }

    /** Refuses a field or parameter. */
    public static Refusal invalid(String name, String what) {
        return Refusal.param(ErrorCode.INVALID_PARAMETER, name, what);
    }
}
