package ai.anyint.sdk.billing.webhook;

import ai.anyint.sdk.core.Money;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The details of an event. Nobody publishes which event has which fields, so they are read by name: what is absent, or of
 * another kind than asked for, is empty. Immutable; only the number of the fields is printed.
 */
public final class EventData {

    private final Map<String, @Nullable Object> fields;

    private EventData(Map<String, @Nullable Object> fields) {
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns the details with these fields. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EventData of(Map<String, @Nullable Object> fields) {
        return new EventData(fields);
    }

    /** Returns a text, such as an id or a status. */
    public Optional<String> text(String name) {
        return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Returns a whole number, such as the id of a key. */
    public OptionalLong integer(String name) {
        Object value = fields.get(name);
        if (value instanceof BigInteger big && big.bitLength() < Long.SIZE) {
            return OptionalLong.of(big.longValue());
        }
        return value instanceof Long || value instanceof Integer
                ? OptionalLong.of(((Number) value).longValue())
                : OptionalLong.empty();
    }

    /** Returns an amount, which the wire writes as a text such as {@code "5.00"}. */
    public Optional<Money> amount(String name) {
        try {
            return text(name).map(Money::of);
        } catch (IllegalArgumentException notAnAmount) {
            return Optional.empty();
        }
    }

    /** Returns an instant. */
    public Optional<Instant> instant(String name) {
        try {
            return text(name).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    /**
     * Returns all fields in the order of the event: a {@code String}, {@code Boolean}, {@code BigInteger}, {@code BigDecimal}
     * or null, or a {@code List} or {@code Map} of those.
     */
    @JsonValue
    public Map<String, @Nullable Object> toMap() {
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventData data && data.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.size() + " fields";
    }
}
