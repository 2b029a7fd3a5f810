package ai.anyint.sdk.account.rotation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a rotation has come, and what is left to do.
 *
 * @param oldId the id of the key that is replaced
 * @param newId the id of the new key, once there is one
 * @param reached the last step
 * @param steps when each step was reached, in order
 * @param next what {@link KeyRotation#resume} will do, and from when on; empty at the end
 */
public record RotationReport(
        long oldId, OptionalLong newId, RotationStep reached, Map<RotationStep, Instant> steps, Optional<Next> next) {

    /** Returns whether nothing is left to do. */
    public boolean isEnded() {
        return next.isEmpty();
    }

    /**
     * What is left to do.
     *
     * @param step the step that comes next
     * @param from the instant from which on {@link KeyRotation#resume} does it
     */
    public record Next(RotationStep step, Instant from) {}
}
