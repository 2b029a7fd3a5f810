package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.core.Money;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** What a journal keeps of a rotation that has not ended: ids, amounts and instants, never a secret. Immutable. */
@Value.Immutable
@JsonSerialize(as = ImmutableRotationRecord.class)
@JsonDeserialize(builder = RotationRecord.Builder.class)
public interface RotationRecord {

    /** Returns the rotation's own id, which marks the name of the new key until the old one is retired. */
    String id();

    /** Returns the id of the key that is replaced. */
    long oldId();

    /** Returns its name, which the new key gets in the end. */
    String name();

    /** Returns the id of the new key, once it is known. */
    OptionalLong newId();

    /** Returns the credit limit that the old key had, which is what both may spend in all. */
    Optional<Money> creditLimit();

    /** Returns the lower limit that the old key has while both work. */
    Optional<Money> loweredTo();

    /** Returns the limit that the new key got while both work. */
    Optional<Money> sharedTo();

    /** Returns whether the old key may have been disabled by this rotation already. */
    @Value.Default
    default boolean retiring() {
        return false;
    }

    /** Returns when each step was reached. */
    Map<RotationStep, Instant> steps();

    /** Returns the last step that was reached. */
    default RotationStep reached() {
        return steps().keySet().stream().max(RotationStep::compareTo).orElse(RotationStep.BEGUN);
    }

    /** Returns the two keys; the new one must be known. */
    default RotatedKey keys() {
        return new RotatedKey(oldId(), newId().orElseThrow());
    }

    /** Returns this record with one more step reached. */
    default RotationRecord reached(RotationStep step, Instant at) {
        return new Builder().from(this).putSteps(step, at).build();
    }

    /** Returns a builder, for a journal of your own. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a record. */
    final class Builder extends ImmutableRotationRecord.Builder {
        Builder() {}
    }
}
