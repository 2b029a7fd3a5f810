package ai.anyint.sdk.core;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an answer that this version of the SDK does not know, kept readable.
 *
 * <p>A value is a {@code String}, {@code Boolean}, {@code BigInteger} or {@code BigDecimal}, or a {@code List} or
 * {@code Map} of those. Nobody knows what such a field holds, so only their number is printed, and none of it is written when a
 * model is serialised again. Immutable once the model that holds it is built.
 */
public final class UnknownFields {

    private static final UnknownFields NONE = new UnknownFields(Map.of());

    private final Map<String, @Nullable Object> values;

    private UnknownFields(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** Returns the empty set of fields. */
    public static UnknownFields none() {
        return NONE;
    }

    /** Returns a read-only view of the given fields. */
    public static UnknownFields viewOf(Map<String, @Nullable Object> values) {
        return new UnknownFields(Collections.unmodifiableMap(values));
    }

    /** Returns the names in the order of the answer. */
    public Set<String> names() {
        return values.keySet();
    }

    /** Returns a field's value; empty when it was absent or null. */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnknownFields fields && fields.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Returns how many fields there are, never what they are called or hold. */
    @Override
    public String toString() {
        return values.size() + " unknown";
    }

    /** What keeps unknown fields: the builder of a model. */
    public interface Keeper {

        /** Replaces the fields kept so far. */
        Keeper unknownFields(UnknownFields fields);
    }

    /** What has unknown fields: every model of an answer. */
    public interface Holder {

        /** Returns the fields of the answer that this version does not know. */
        @JsonIgnore
        @Value.Auxiliary
        @Value.Default
        default UnknownFields unknownFields() {
            return UnknownFields.none();
        }
    }
}
