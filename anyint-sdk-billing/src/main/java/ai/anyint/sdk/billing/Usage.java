package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a subscription has used of its caps in the present day and period, so that a cap is visible before it refuses
 * (seed).
 */
@Value.Immutable
@JsonSerialize(as = ImmutableUsage.class)
@JsonDeserialize(builder = Usage.Builder.class)
public interface Usage extends UnknownFields.Holder {

    /** Returns the subscription. */
    String subscriptionId();

    /** Returns where the period begins. */
    Instant periodStart();

    /** Returns where it ends; the instant itself belongs to the next. */
    Instant periodEnd();

    /** Returns the use by model; filled for a custom subscription. */
    List<UsageEntry> models();

    /** Returns the use by unit; filled for a plan. The daily calls are the same shared count in each. */
    List<UsageEntry> shared();

    /** Returns every cap once, in the order in which they would refuse. */
    default List<CapUsage> caps() {
        return Caps.of(this);
    }

    /**
     * Returns the cap that will be hit first: the one with the largest share used, and of equal ones the first that would
     * refuse. Empty when there is no cap.
     */
    default Optional<CapUsage> nearest() {
        return Caps.nearest(caps());
    }

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableUsage.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
