package ai.anyint.sdk.testkit.internal.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Writes the wire's JSON: amounts as decimal strings, instants with milliseconds. */
public final class JsonOut {

    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int CENTS = 2;

    /** What writes fields. */
    @FunctionalInterface
    public interface Writer {
        /** Writes them. */
        void write(JsonOut out) throws IOException;
    }

    private final JsonGenerator json;

    private JsonOut(JsonGenerator json) {
        this.json = json;
    }

    /** Writes one object. */
    public static ByteString object(Writer fields) {
        Buffer buffer = new Buffer();
        try (JsonGenerator json = JSON.createGenerator(buffer.outputStream())) {
            json.writeStartObject();
            fields.write(new JsonOut(json));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a buffer in memory does not fail
        }
        return buffer.readByteString();
    }

    /** Writes a string, or null. */
    public JsonOut field(String name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
        return this;
    }

    /** Writes an integer. */
    public JsonOut field(String name, long value) throws IOException {
        json.writeNumberField(name, value);
        return this;
    }

    /** Writes true or false. */
    public JsonOut field(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
        return this;
    }

    /** Writes an instant with milliseconds, or null. */
    public JsonOut field(String name, @Nullable Instant value) throws IOException {
        return field(name, value == null ? null : INSTANT.format(value));
    }

    JsonOut money(String name, BigDecimal value) throws IOException {
        return field(name, plain(value));
    }

    /** The one amount that the wire has as a number. */
    JsonOut moneyAsNumber(String name, @Nullable BigDecimal value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(plain(value));
        }
        return this;
    }

    /** A decimal that is no amount, such as a share. */
    JsonOut number(String name, @Nullable BigDecimal value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.toPlainString());
        }
        return this;
    }

    JsonOut nothing(String name) throws IOException {
        json.writeNullField(name);
        return this;
    }

    /** Writes an object inside this one. */
    public JsonOut object(String name, Writer fields) throws IOException {
        json.writeObjectFieldStart(name);
        fields.write(this);
        json.writeEndObject();
        return this;
    }

    /** Writes an array of objects. */
    public <T> JsonOut array(String name, Iterable<T> items, ItemWriter<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            json.writeStartObject();
            fields.write(this, item);
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }

    /** Writes an array of so many objects, each of which knows its index. */
    JsonOut array(String name, int size, IndexWriter fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (int i = 0; i < size; i++) {
            json.writeStartObject();
            fields.write(this, i);
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }

    /** Writes an array of strings, or null for none. */
    JsonOut textsOrNull(String name, @Nullable Iterable<?> values) throws IOException {
        if (values == null) {
            return nothing(name);
        }
        json.writeArrayFieldStart(name);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
        return this;
    }

    JsonOut texts(String name, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
        return this;
    }

    JsonOut numbers(String name, float[] values) throws IOException {
        json.writeArrayFieldStart(name);
        for (float value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
        return this;
    }

    /** What writes the fields of one item. */
    @FunctionalInterface
    public interface ItemWriter<T> {
        /** Writes them. */
        void write(JsonOut out, T item) throws IOException;
    }

    /** What writes the fields of the item at an index. */
    @FunctionalInterface
    interface IndexWriter {
        void write(JsonOut out, int index) throws IOException;
    }

    static String plain(BigDecimal amount) {
        BigDecimal exact = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return (exact.scale() < CENTS ? exact.setScale(CENTS) : exact).toPlainString();
    }
}
