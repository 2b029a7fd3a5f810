package ai.anyint.sdk.account;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** A key as it is read back: without its secret, which only {@link CreatedApiKey} has. */
@Value.Immutable
@JsonSerialize(as = ImmutableApiKey.class)
@JsonDeserialize(builder = ApiKey.Builder.class)
public interface ApiKey extends KeyDetails {

    /** Makes the key's lists its own. */
    @Value.Check
    default ApiKey ownLists() {
        return OwnLists.areIn(this)
                ? this
                : new Builder()
                        .from(this)
                        .allowedModels(OwnLists.copy(allowedModels()))
                        .blockedModels(OwnLists.copy(blockedModels()))
                        .ipAllowlist(OwnLists.copy(ipAllowlist()))
                        .build();
    }

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableApiKey.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
