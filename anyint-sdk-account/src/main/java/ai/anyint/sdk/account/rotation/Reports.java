package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.rotation.RotationReport.Next;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Says of a record what was done, and what is left to do. */
final class Reports {

    private Reports() {}

    static RotationReport of(RotationRecord rotation, RotationSettings settings) {
        return new RotationReport(
                rotation.oldId(),
                rotation.newId(),
                rotation.reached(),
                inOrder(rotation.steps()),
                next(rotation, settings));
    }

    private static Optional<Next> next(RotationRecord rotation, RotationSettings settings) {
        Instant last = rotation.steps().getOrDefault(rotation.reached(), Instant.EPOCH);
        return switch (rotation.reached()) {
            case BEGUN, CREATED -> Optional.of(new Next(RotationStep.ROLLED_BACK, last));
            case VERIFIED -> Optional.of(new Next(RotationStep.PROMOTED, last));
            case PROMOTED -> Optional.of(new Next(RotationStep.RETIRED, last.plus(settings.overlap())));
            case RETIRED -> Optional.of(new Next(RotationStep.DELETED, last.plus(settings.grace())));
            case DELETED, KEPT, ROLLED_BACK -> Optional.empty();
        };
    }

    private static Map<RotationStep, Instant> inOrder(Map<RotationStep, Instant> steps) {
        return Collections.unmodifiableMap(new EnumMap<>(steps));
    }
}
