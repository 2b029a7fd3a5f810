package ai.anyint.sdk.testkit.internal.engine;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an attempt to deliver an event ended.
 *
 * @param status what the receiver answered
 * @param failure why there was no answer, in words without a secret
 */
public record DeliveryOutcome(OptionalInt status, Optional<String> failure) {

    private static final int OK = 200;
    private static final int FIRST_BEYOND = 300;

    /** The receiver answered. */
    public static DeliveryOutcome answered(int status) {
        return new DeliveryOutcome(OptionalInt.of(status), Optional.empty());
    }

    /** There was no answer. */
    public static DeliveryOutcome failed(String why) {
        return new DeliveryOutcome(OptionalInt.empty(), Optional.of(why));
    }

    /** Returns whether the receiver has the event: it answered 2xx. */
    public boolean isDelivered() {
        return status.isPresent() && status.getAsInt() >= OK && status.getAsInt() < FIRST_BEYOND;
    }
}
