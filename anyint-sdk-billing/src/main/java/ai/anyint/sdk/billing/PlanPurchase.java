package ai.anyint.sdk.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;

/** A plan subscription to be bought. Start with {@link #of}. */
@Value.Immutable
@JsonSerialize(as = ImmutablePlanPurchase.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"planId", "autoRenew"})
public interface PlanPurchase {

    /** Returns the plan's id. */
    String planId();

    /** Returns whether the subscription is paid for again at its end; left out, it is not. */
    Optional<Boolean> autoRenew();

    /** Returns a purchase of this plan for a month. */
    static PlanPurchase of(String planId) {
        return ImmutablePlanPurchase.builder().planId(planId).build();
    }

    /** Returns the same purchase, paid for again at each end. */
    default PlanPurchase withAutoRenew() {
        return ImmutablePlanPurchase.builder().from(this).autoRenew(true).build();
    }
}
