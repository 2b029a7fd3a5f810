package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** One change of the prepaid balance. Entries are never changed or removed; the balance is their sum. */
@Value.Immutable
@JsonSerialize(as = ImmutableLedgerEntry.class)
@JsonDeserialize(builder = LedgerEntry.Builder.class)
public interface LedgerEntry extends UnknownFields.Holder {

    /** Returns the id. */
    String entryId();

    /** Returns why the balance changed. */
    LedgerEntryType type();

    /** Returns by how much: above zero for what came in, below for what was charged. */
    Money amount();

    /** Returns the balance after this entry. */
    Money balanceAfter();

    /** Returns when. */
    Instant createdAt();

    /** Returns the key whose call it was. */
    OptionalLong apiKeyId();

    /** Returns the model that was called. */
    Optional<String> modelId();

    /** Returns the id of the call that was charged; one call, one entry. */
    Optional<String> requestId();

    /** Returns the words for people. */
    Optional<String> description();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableLedgerEntry.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
