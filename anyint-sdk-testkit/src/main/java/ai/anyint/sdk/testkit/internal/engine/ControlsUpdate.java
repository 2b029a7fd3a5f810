package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Change;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changes about a key's controls. */
public record ControlsUpdate(
        Change<String> description,
        Change<String> owner,
        Change<Map<String, String>> tags,
        Change<String> projectId,
        Change<List<String>> allowedModels,
        Change<List<String>> blockedModels,
        Change<Map<RateLimit, Long>> rateLimits,
        Change<List<Cidr>> ipAllowlist,
        Change<BigDecimal> spendAlertAt) {

    static final ControlsUpdate NONE = new ControlsUpdate(
            Change.unchanged(),
            Change.unchanged(),
            Change.unchanged(),
            Change.unchanged(),
            Change.unchanged(),
            Change.unchanged(),
            Change.unchanged(),
            Change.unchanged(),
            Change.unchanged());

    Controls applyTo(Controls old) {
        Map<String, String> newTags = apply(tags, old.tags());
        Map<RateLimit, Long> newLimits = apply(rateLimits, old.rateLimits());
        return new Controls(
                apply(description, old.description()),
                apply(owner, old.owner()),
                newTags == null ? Map.of() : newTags,
                apply(projectId, old.projectId()),
                apply(allowedModels, old.allowedModels()),
                apply(blockedModels, old.blockedModels()),
                newLimits == null ? Map.of() : newLimits,
                apply(ipAllowlist, old.ipAllowlist()),
                apply(spendAlertAt, old.spendAlertAt()));
    }

    static <T> @Nullable T apply(Change<T> change, @Nullable T old) {
        return change.isUnchanged() ? old : change.value().orElse(null);
    }
}
