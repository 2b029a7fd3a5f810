package ai.anyint.sdk.billing;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which subscriptions are listed. What is not set does not narrow the list. */
@Value.Immutable
public interface SubscriptionQuery {

    /** Returns the status that they have. */
    Optional<SubscriptionStatus> status();

    /** Returns how many a page has, 1 to 100; without it the service's own size, 20. */
    OptionalInt pageSize();

    /** Refuses what the service would refuse, before it is sent. */
    @Value.Check
    default void check() {
        QueryRules.checkPageSize(pageSize());
    }

    /** Returns the query that narrows nothing. */
    static SubscriptionQuery all() {
        return builder().build();
    }

    /** Returns a builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the query. */
    final class Builder extends ImmutableSubscriptionQuery.Builder {
        Builder() {}
    }
}
