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

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableApiKey.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
