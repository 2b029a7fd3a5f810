package ai.anyint.sdk.core.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.function.Function;

/** The wire's instants (ISO 8601, UTC, milliseconds) and days. The general date module writes another precision. */
final class WireInstant {

    private WireInstant() {}

    static SimpleModule module() {
        return new SimpleModule("anyint-time")
                .addSerializer(new Writer<>(Instant.class, WireInstant::text))
                .addSerializer(new Writer<>(LocalDate.class, LocalDate::toString))
                .addDeserializer(Instant.class, new Reader<>(Instant.class, WireInstant::instant))
                .addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, LocalDate::parse));
    }

    private static String text(Instant instant) {
        return Milliseconds.FORMAT.format(instant);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** Made by the first that writes an instant: a program that only reads its balance has no use for it. */
    private static final class Milliseconds {

        static final DateTimeFormatter FORMAT =
                new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    }

    private static final class Writer<T> extends StdSerializer<T> {

        private final transient Function<T, String> format;

        Writer(Class<T> type, Function<T, String> format) {
            super(type);
            this.format = format;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(format.apply(value));
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        private final Class<T> type;
        private final transient Function<String, T> parse;

        Reader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            try {
                return parse.apply(parser.getText());
            } catch (DateTimeException e) {
                return type.cast(context.handleWeirdStringValue(type, parser.getText(), "not ISO 8601"));
            }
        }
    }
}
