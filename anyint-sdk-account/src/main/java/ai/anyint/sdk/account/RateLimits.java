package ai.anyint.sdk.account;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * How many requests and tokens of a key are admitted in windows of time that slide. Each limit is 0 or more: 0 admits
 * nothing, an empty one limits nothing. An update replaces all of them together.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableRateLimits.class)
@JsonDeserialize(builder = RateLimits.Builder.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public interface RateLimits extends UnknownFields.Holder {

    /** Returns the most requests in a minute. */
    @JsonProperty("rpm")
    OptionalLong requestsPerMinute();

    /** Returns the most requests in an hour. */
    @JsonProperty("rph")
    OptionalLong requestsPerHour();

    /** Returns the most requests in a day. */
    @JsonProperty("rpd")
    OptionalLong requestsPerDay();

    /** Returns the most tokens, input and output together, in a minute. */
    @JsonProperty("tpm")
    OptionalLong tokensPerMinute();

    /** Returns the most tokens, input and output together, in a day. */
    @JsonProperty("tpd")
    OptionalLong tokensPerDay();

    /** Returns a builder; a limit that it is not told is none. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableRateLimits.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
