package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import org.immutables.value.Value;

/** What is left of the rate limit that is nearest to refusing. */
@Value.Immutable
@JsonSerialize(as = ImmutableRemainingRate.class)
@JsonDeserialize(builder = RemainingRate.Builder.class)
public interface RemainingRate extends UnknownFields.Holder {

    /** Returns how many its window admits. */
    long limit();

    /** Returns how many are left, 0 or more. */
    long remaining();

    /** Returns when its window is empty again. */
    Instant resetsAt();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableRemainingRate.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
