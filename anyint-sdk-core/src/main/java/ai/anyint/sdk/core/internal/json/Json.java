package ai.anyint.sdk.core.internal.json;

import ai.anyint.sdk.core.Secret;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The one mapper, shared by all clients of a program because making it is what a cold start pays for. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addHandler(new KeepUnknownFields())
            .addModule(new Jdk8Module())
            .addModule(WireInstant.module())
            .build();

    private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

    private Json() {}

    /** Makes the mapper, by loading this class. */
    static void prepare() {}

    /** Makes the reader of a type ahead of its first use. */
    static void prepare(Class<?> type) {
        READERS.computeIfAbsent(type, MAPPER::readerFor);
    }

    /**
     * Reads an answer.
     *
     * @throws UnreadableJsonException when the bytes are no JSON or not of the type; it says where, never what stood there
     */
    public static <T> T read(byte[] bytes, Class<T> type) throws UnreadableJsonException {
        try {
            T value = READERS.computeIfAbsent(type, MAPPER::readerFor).readValue(bytes);
            if (value == null) {
                throw new UnreadableJsonException("it is null");
            }
            return value;
        } catch (JsonMappingException e) {
            throw new UnreadableJsonException("cannot read " + pathOf(e.getPath()) + missingIn(e));
        } catch (JsonProcessingException e) {
            throw new UnreadableJsonException("it is not complete, valid JSON");
        } catch (IOException e) {
            throw new UnreadableJsonException("it is not readable");
        }
    }

    /** A builder's own words name what is missing; any other cause may quote what stood there. */
    private static String missingIn(JsonMappingException e) {
        return e.getCause() instanceof IllegalStateException cause
                        && String.valueOf(cause.getMessage()).startsWith("Cannot build ")
                ? ": " + cause.getMessage()
                : "";
    }

    /** Reads any JSON as a tree. */
    public static JsonNode tree(byte[] bytes) throws UnreadableJsonException {
        return read(bytes, JsonNode.class);
    }

    /** Writes a request's body. */
    public static byte[] write(Object body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            // Our own request types always serialise; a type of a caller's own endpoint may not.
            throw new IllegalArgumentException("the request body cannot be written as JSON: "
                    + body.getClass().getName());
        }
    }

    /** Writes a request's body with secrets in clear, which no serializer does. */
    public static byte[] write(Object body, Map<String, Secret> secrets) {
        try {
            ObjectNode object = MAPPER.valueToTree(body);
            secrets.forEach((field, secret) -> object.put(field, secret.reveal()));
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException | IllegalArgumentException | ClassCastException e) {
            // Without the cause, which may quote what could not be written.
            throw new IllegalArgumentException("the request body cannot be written as a JSON object: "
                    + body.getClass().getName());
        }
    }

    private static String pathOf(List<JsonMappingException.Reference> path) {
        StringBuilder text = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return text.isEmpty() ? "its outermost value" : text.toString();
    }
}
