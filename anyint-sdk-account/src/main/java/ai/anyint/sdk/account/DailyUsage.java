package ai.anyint.sdk.account;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import org.immutables.value.Value;

/** What the calls of one UTC day come to. Days without calls are left out. */
@Value.Immutable
@JsonSerialize(as = ImmutableDailyUsage.class)
@JsonDeserialize(builder = DailyUsage.Builder.class)
public interface DailyUsage extends UsageFigures {

    /** Returns the UTC day. */
    LocalDate date();

    @Override
    @JsonProperty("total_requests")
    long requests();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableDailyUsage.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
