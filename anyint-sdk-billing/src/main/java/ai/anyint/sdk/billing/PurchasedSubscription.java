package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/**
 * A subscription as its purchase answers it: the one time that its key is readable. Store {@link #secret()} now; no
 * later read returns it.
 */
@Value.Immutable
@JsonSerialize(as = ImmutablePurchasedSubscription.class)
@JsonDeserialize(builder = PurchasedSubscription.Builder.class)
public interface PurchasedSubscription extends SubscriptionDetails {

    /** Returns the key that calls under this subscription use, to be stored where keys are kept. */
    @JsonProperty("key")
    Secret secret();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutablePurchasedSubscription.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
