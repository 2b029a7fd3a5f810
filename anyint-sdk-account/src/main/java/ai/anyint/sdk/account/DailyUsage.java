package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import org.immutables.value.Value;

/** What the calls of one UTC day come to. Days without calls are left out. */
@Value.Immutable
@JsonSerialize(as = ImmutableDailyUsage.class)
@JsonDeserialize(builder = DailyUsage.Builder.class)
public interface DailyUsage {

    /** Returns the UTC day. */
    LocalDate date();

    /** Returns how many calls were admitted. */
    @JsonProperty("total_requests")
    long requests();

    /** Returns what they cost; what a subscription or the own provider paid counts 0. */
    @JsonProperty("total_cost")
    Money cost();

    /** Returns the tokens that went in. */
    @JsonProperty("total_input_tokens")
    long inputTokens();

    /** Returns the tokens that came out. */
    @JsonProperty("total_output_tokens")
    long outputTokens();

    /** Returns the fields of the answer that this version does not know. */
    @JsonIgnore
    @Value.Auxiliary
    @Value.Default
    default UnknownFields unknownFields() {
        return UnknownFields.none();
    }

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableDailyUsage.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
