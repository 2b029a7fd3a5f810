package ai.anyint.sdk.core.internal.json;

import ai.anyint.sdk.core.Change;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a change sets, or null where it clears; an unchanged field is left out. */
public final class ChangeSerializer extends StdSerializer<Change<?>> implements ContextualSerializer {

    private final transient @Nullable BeanProperty property;

    /** Creates the serializer for no field in particular. */
    public ChangeSerializer() {
        this(null);
    }

    private ChangeSerializer(@Nullable BeanProperty property) {
        super(Change.class, false);
        this.property = property;
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, @Nullable BeanProperty field) {
        return new ChangeSerializer(field);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Change<?> change) {
        return change.isUnchanged();
    }

    @Override
    public void serialize(Change<?> change, JsonGenerator json, SerializerProvider provider) throws IOException {
        Optional<?> value = change.value();
        if (value.isEmpty()) {
            json.writeNull();
            return;
        }
        // With the field, so that its own format (a limit is a number, not a string) holds for the value inside.
        provider.findValueSerializer(value.get().getClass(), property).serialize(value.get(), json, provider);
    }
}
