package ai.anyint.sdk.account;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** What all calls of the window come to. */
@Value.Immutable
@JsonSerialize(as = ImmutableUsageTotals.class)
@JsonDeserialize(builder = UsageTotals.Builder.class)
public interface UsageTotals extends UsageFigures {

    @Override
    @JsonProperty("total_requests")
    long requests();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableUsageTotals.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
