package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/**
 * A subscription as it is read back: without its key, which only {@link PurchasedSubscription}, {@link
 * RenewedSubscription} and {@link RegeneratedKey} can have.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableSubscription.class)
@JsonDeserialize(builder = Subscription.Builder.class)
public interface Subscription extends SubscriptionDetails {

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableSubscription.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
