package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.core.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a rotation would do, without having done any of it.
 *
 * @param oldId the id of the key that would be replaced
 * @param name its name, which the new key would get
 * @param left what the old key has left to spend, which both keys share and the new one would inherit; empty for no limit
 * @param expiresAt when both expire; empty for never
 * @param overlap how long both would work after the new one is current
 * @param grace how long the old one would stay disabled before it is deleted
 */
public record RotationPlan(
        long oldId, String name, Optional<Money> left, Optional<Instant> expiresAt, Duration overlap, Duration grace) {}
