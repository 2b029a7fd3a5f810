package ai.anyint.sdk.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A custom subscription to be bought or quoted (the models: seed). The builder refuses what the service would refuse, in the
 * same words: no model, a model twice, a limit or cap below 1.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableCustomPurchase.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"models", "autoRenew"})
public interface CustomPurchase {

    /** Returns the models, 1 or more, each once. */
    List<ModelPurchase> models();

    /** Returns whether the subscription is paid for again at its end; left out, it is not. */
    Optional<Boolean> autoRenew();

    /** Refuses what the service would refuse, before it is sent. */
    @Value.Check
    default void check() {
        PurchaseRules.check(models());
    }

    /**
     * Returns this purchase when each cap is in the unit that its model is charged by. The wire carries no unit, so the
     * service cannot tell 5 000 000 tokens from as many images.
     *
     * @param prices the price list; a model that is not in it is left to the service to judge
     * @throws IllegalArgumentException when a cap is in another unit than its model's
     */
    default CustomPurchase checkedAgainst(List<Price> prices) {
        PurchaseRules.checkUnits(models(), prices);
        return this;
    }

    /** Returns a builder; at least one model is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the purchase. */
    final class Builder extends ImmutableCustomPurchase.Builder {

        Builder() {}

        /**
         * Adds a model.
         *
         * @param modelId the model's id, from the price list
         * @param tier a tier on offer for it
         * @param daily how many calls a UTC day, 1 or more
         * @param monthly how much a month, 1 or more, in the unit that the model is charged by
         */
        public Builder addModel(String modelId, ChannelTier tier, DailyCallLimit daily, MonthlyCap monthly) {
            addModels(ModelPurchase.of(modelId, tier, daily, monthly));
            return this;
        }
    }
}
