package ai.anyint.sdk.core;

import ai.anyint.sdk.core.internal.json.ChangeSerializer;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to one field: leaves it, sets it, or clears it. On the wire: absent, a value, {@code null}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param <T> the type of the field
 */
@JsonSerialize(using = ChangeSerializer.class)
public final class Change<T> {

    private static final Change<?> UNCHANGED = new Change<>(false, null);
    private static final Change<?> CLEARED = new Change<>(true, null);

    private final boolean present;
    private final @Nullable T value;

    private Change(boolean present, @Nullable T value) {
        this.present = present;
        this.value = value;
    }

    /** Returns the change that leaves the field as it is. */
    @SuppressWarnings("unchecked") // it holds no value of any type
    public static <T> Change<T> unchanged() {
        return (Change<T>) UNCHANGED;
    }

    /** Returns the change that sets the field. */
    public static <T> Change<T> set(T value) {
        // A forgotten value must not read as a limit that is removed.
        return new Change<>(true, Objects.requireNonNull(value, "value"));
    }

    /** Returns the change that removes the field's value. */
    @SuppressWarnings("unchecked") // it holds no value of any type
    public static <T> Change<T> cleared() {
        return (Change<T>) CLEARED;
    }

    /** Returns whether the field stays as it is, and so is not sent. */
    public boolean isUnchanged() {
        return !present;
    }

    /** Returns whether the field loses its value. */
    public boolean isCleared() {
        return present && value == null;
    }

    /** Returns the value that is set, or empty when the field is left or cleared. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Change<?> change
                && change.present == present
                && change.value().equals(value());
    }

    @Override
    public int hashCode() {
        return value == null ? Boolean.hashCode(present) : value.hashCode();
    }

    @Override
    public String toString() {
        if (value == null) {
            return present ? "cleared" : "unchanged";
        }
        return "set to " + value;
    }
}
