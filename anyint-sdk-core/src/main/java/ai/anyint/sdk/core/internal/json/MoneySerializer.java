package ai.anyint.sdk.core.internal.json;

import ai.anyint.sdk.core.Money;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes an amount as a decimal string, or as a number where the field asks for one with {@code @JsonFormat}. */
public final class MoneySerializer extends StdSerializer<Money> implements ContextualSerializer {

    private final boolean asNumber;

    /** Creates the serializer that writes strings. */
    public MoneySerializer() {
        this(false);
    }

    private MoneySerializer(boolean asNumber) {
        super(Money.class);
        this.asNumber = asNumber;
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, @Nullable BeanProperty property) {
        JsonFormat.Value format = findFormatOverrides(provider, property, Money.class);
        boolean number = format != null && format.getShape().isNumeric();
        return number == asNumber ? this : new MoneySerializer(number);
    }

    @Override
    public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (asNumber) {
            json.writeNumber(money.toString());
        } else {
            json.writeString(money.toString());
        }
    }
}
