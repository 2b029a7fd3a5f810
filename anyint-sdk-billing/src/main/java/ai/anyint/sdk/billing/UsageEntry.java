package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The use of one model of a custom subscription, or of all models of a plan that share a unit. */
@Value.Immutable
@JsonSerialize(as = ImmutableUsageEntry.class)
@JsonDeserialize(builder = UsageEntry.Builder.class)
public interface UsageEntry extends UnknownFields.Holder {

    /** Returns the model; present for a custom subscription. */
    Optional<String> modelId();

    /** Returns its tier; present for a custom subscription. */
    Optional<ChannelTier> channelTier();

    /** Returns what the monthly cap counts. */
    PriceUnit unit();

    /** Returns how many units this period has used; requests in flight together may take it above the limit. */
    long monthlyUsed();

    /** Returns how many units a period has. */
    long monthlyLimit();

    /** Returns how many are left, 0 or more. */
    long monthlyRemaining();

    /** Returns when the next period begins. */
    Instant monthlyResetsAt();

    /** Returns how many calls this UTC day has used. */
    long dailyCallsUsed();

    /** Returns how many calls a UTC day has. */
    long dailyCallLimit();

    /** Returns how many are left, 0 or more. */
    long dailyCallsRemaining();

    /** Returns when the next UTC day begins. */
    Instant dailyResetsAt();

    /** Returns the daily limit of calls as a share. */
    default CapUsage daily() {
        return new CapUsage(
                CapUsage.Window.DAY,
                modelId(),
                CapUsage.CALLS,
                dailyCallsUsed(),
                dailyCallLimit(),
                dailyCallsRemaining(),
                dailyResetsAt());
    }

    /** Returns the monthly cap as a share. */
    default CapUsage monthly() {
        return new CapUsage(
                CapUsage.Window.PERIOD,
                modelId(),
                unit().value(),
                monthlyUsed(),
                monthlyLimit(),
                monthlyRemaining(),
                monthlyResetsAt());
    }

    /** Returns a builder, for tests that need a value without a service. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value. */
    final class Builder extends ImmutableUsageEntry.Builder implements UnknownFields.Keeper {
        Builder() {}
    }
}
