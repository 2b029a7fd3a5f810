package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.OpenValue;
import com.fasterxml.jackson.annotation.JsonCreator;

/** The service level of a model: never a pool of upstream keys (seed). An open set: compare with {@code equals}. */
public final class ChannelTier extends OpenValue {

    /** The lowest-cost option. */
    public static final ChannelTier BASIC = new ChannelTier("basic");

    /** The balanced option. */
    public static final ChannelTier STABLE = new ChannelTier("stable");

    /** The highest-priority option. */
    public static final ChannelTier ENTERPRISE = new ChannelTier("enterprise");

    private ChannelTier(String value) {
        super(value);
    }

    /** Returns the value with this text, known or not. */
    @JsonCreator
    public static ChannelTier of(String value) {
        return new ChannelTier(value);
    }
}
