package ai.anyint.sdk.core.internal.json;

import ai.anyint.sdk.core.Secret;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes the mask, whichever mapper serialises the model. */
public final class SecretSerializer extends StdSerializer<Secret> {

    /** Creates the serializer. */
    public SecretSerializer() {
        super(Secret.class);
    }

    @Override
    public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(Secret.MASK);
    }
}
