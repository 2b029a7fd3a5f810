package ai.anyint.sdk.account;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;

/** The use of an account over a window of UTC days that ends today. The service may answer from a cache of up to five minutes (public documentation), so the newest calls can be missing. */
@Value.Immutable
@JsonSerialize(as = ImmutableActivity.class)
@JsonDeserialize(builder = Activity.Builder.class)
public interface Activity extends UnknownFields.Holder {

    /** Returns the length of the window in days, today included. */
    @JsonProperty("period_days")
    int periodDays();

    /** Returns the sums over the window. */
    @JsonProperty("total_stats")
    UsageTotals totals();

    /** Returns the sums by day, newest first. */
    @JsonProperty("daily_stats")
    List<DailyUsage> days();

    /** Returns the sums by model, costliest first. */
    @JsonProperty("top_models")
    List<ModelUsage> models();

    /** Returns the sums by key. */
    @JsonProperty("api_key_usage")
    List<KeyUsage> keys();

    /** Returns the sums by project; empty where the service reports none. */
    @JsonProperty("project_usage")
    List<ProjectUsage> projects();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableActivity.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
