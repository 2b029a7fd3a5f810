package ai.anyint.sdk.billing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** One model of a custom purchase: what is called, on which tier, how often a day, and how much a month (seed). */
@Value.Immutable
@JsonSerialize(as = ImmutableModelPurchase.class)
@JsonPropertyOrder({"modelId", "channelTier", "dailyCallLimit", "monthlyTokenCap"})
public interface ModelPurchase {

    /** Returns the model's id. */
    String modelId();

    /** Returns the service level. */
    ChannelTier channelTier();

    /** Returns how many calls a UTC day are admitted. */
    DailyCallLimit dailyCallLimit();

    /** Returns how much a month is admitted, in the unit that the model is charged by. */
    @JsonIgnore
    MonthlyCap monthlyCap();

    /** Returns the cap's number: the wire has one name for it, and no unit, because the unit follows the model. */
    @JsonProperty
    @Value.Derived
    default long monthlyTokenCap() {
        return monthlyCap().limit();
    }

    /** Returns the model with its limits. */
    static ModelPurchase of(String modelId, ChannelTier tier, DailyCallLimit daily, MonthlyCap monthly) {
        return ImmutableModelPurchase.builder()
                .modelId(modelId)
                .channelTier(tier)
                .dailyCallLimit(daily)
                .monthlyCap(monthly)
                .build();
    }
}
