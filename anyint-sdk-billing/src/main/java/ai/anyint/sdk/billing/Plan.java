package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;

/** A plan on offer: a fixed monthly price for models that share their limits. */
@Value.Immutable
@JsonSerialize(as = ImmutablePlan.class)
@JsonDeserialize(builder = Plan.Builder.class)
public interface Plan extends UnknownFields.Holder {

    /** Returns the id that a purchase names, such as {@code starter}. */
    String planId();

    /** Returns the name for people. */
    String name();

    /** Returns the price of a month. */
    Money monthlyPrice();

    /** Returns the currency, {@code USD}. */
    String currency();

    /** Returns the ids of its models. */
    List<String> models();

    /** Returns how many calls a UTC day all models share. */
    long dailyCallLimit();

    /** Returns the shared caps of a month, one a unit. */
    List<MonthlyCap> monthlyCaps();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutablePlan.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
