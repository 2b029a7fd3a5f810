package ai.anyint.sdk.billing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** Which entries of the ledger are listed. What is not set does not narrow the list. */
@Value.Immutable
public interface LedgerQuery {

    /** Returns the instant from which on; the instant itself belongs to it. */
    Optional<Instant> since();

    /** Returns the instant up to which; the instant itself does not belong to it. */
    Optional<Instant> until();

    /** Returns the kind of entry. */
    Optional<LedgerEntryType> type();

    /** Returns the key whose calls were charged. */
    OptionalLong apiKeyId();

    /** Returns how many a page has, 1 to 100; without it the service's own size, 20. */
    OptionalInt pageSize();

    /** Refuses what the service would refuse, before it is sent. */
    @Value.Check
    default void check() {
        QueryRules.checkPageSize(pageSize());
        QueryRules.checkOrder(since(), until());
    }

    /** Returns the query that narrows nothing. */
    static LedgerQuery all() {
        return builder().build();
    }

    /** Returns a builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the query. */
    final class Builder extends ImmutableLedgerQuery.Builder {
        Builder() {}
    }
}
