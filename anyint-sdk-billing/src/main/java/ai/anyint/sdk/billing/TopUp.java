package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import org.immutables.value.Value;

/** A payment into the prepaid balance. */
@Value.Immutable
@JsonSerialize(as = ImmutableTopUp.class)
@JsonDeserialize(builder = TopUp.Builder.class)
public interface TopUp extends UnknownFields.Holder {

    /** Returns the id. */
    String topupId();

    /** Returns what was paid in. */
    Money amount();

    /** Returns the balance after it. */
    Money balance();

    /** Returns when. */
    Instant createdAt();

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableTopUp.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
