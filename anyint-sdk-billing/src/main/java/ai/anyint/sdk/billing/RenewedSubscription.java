package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A subscription as its renewal answers it. One that was active keeps its key; one that had expired has a new key,
 * readable here and never again, and its old key is dead for good.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableRenewedSubscription.class)
@JsonDeserialize(builder = RenewedSubscription.Builder.class)
public interface RenewedSubscription extends SubscriptionDetails {

    /** Returns the new key, to be stored now, or empty when the key stays as it was. */
    @JsonProperty("key")
    Optional<Secret> newSecret();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableRenewedSubscription.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
