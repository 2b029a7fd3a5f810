package ai.anyint.sdk.core.internal.json;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands each field that a model does not know to its builder, instead of failing or dropping it. */
final class KeepUnknownFields extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object builder,
            String name)
            throws IOException {
        if (builder instanceof UnknownFields.Keeper keeper) {
            fieldsOf(keeper, context).put(name, context.readValue(parser, Object.class));
        } else {
            parser.skipChildren();
        }
        return true;
    }

    /** One map a builder: the builder holds a view of it, so that many unknown fields do not cost a copy each. */
    @SuppressWarnings("unchecked") // only this class stores something under a builder
    private static Map<String, @Nullable Object> fieldsOf(UnknownFields.Keeper keeper, DeserializationContext context) {
        Map<String, @Nullable Object> fields = (Map<String, @Nullable Object>) context.getAttribute(keeper);
        if (fields == null) {
            fields = new LinkedHashMap<>();
            context.setAttribute(keeper, fields);
            keeper.unknownFields(UnknownFields.viewOf(fields));
        }
        return fields;
    }
}
