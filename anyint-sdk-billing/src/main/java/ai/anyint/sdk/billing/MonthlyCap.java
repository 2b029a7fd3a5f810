package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/**
 * A cap of a month with its unit: tokens (input and output), generations or tasks. Make one with {@link
 * #tokensPerMonth}, {@link #generationsPerMonth} or {@link #tasksPerMonth}.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableMonthlyCap.class)
@JsonDeserialize(builder = MonthlyCap.Builder.class)
public interface MonthlyCap extends UnknownFields.Holder {

    /** Returns what is counted. */
    PriceUnit unit();

    /** Returns how many a month; a call is admitted while fewer are used. */
    long limit();

    /** Returns a cap for a model that is charged by tokens: input and output together. */
    static MonthlyCap tokensPerMonth(long tokens) {
        return of(PriceUnit.TOKENS, tokens);
    }

    /** Returns a cap for a model that is charged by generations: images and videos. */
    static MonthlyCap generationsPerMonth(long generations) {
        return of(PriceUnit.GENERATIONS, generations);
    }

    /** Returns a cap for a model that is charged by tasks: music. */
    static MonthlyCap tasksPerMonth(long tasks) {
        return of(PriceUnit.TASKS, tasks);
    }

    /** Returns a cap in any unit, also one of tomorrow. */
    static MonthlyCap of(PriceUnit unit, long limit) {
        return new Builder().unit(unit).limit(limit).build();
    }

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableMonthlyCap.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
