package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a team says about a key: labels, which enforce nothing, and controls, which do. Null is none. */
public record Controls(
        @Nullable String description,
        @Nullable String owner,
        Map<String, String> tags,
        @Nullable String projectId,
        @Nullable List<String> allowedModels,
        @Nullable List<String> blockedModels,
        Map<RateLimit, Long> rateLimits,
        @Nullable List<Cidr> ipAllowlist,
        @Nullable BigDecimal spendAlertAt) {

    /** A key without any. */
    public static final Controls NONE = new Controls(null, null, Map.of(), null, null, null, Map.of(), null, null);

    /** Whether a key made with these is a team key. */
    boolean makeATeamKey() {
        return projectId != null
                || allowedModels != null
                || blockedModels != null
                || !rateLimits.isEmpty()
                || ipAllowlist != null
                || spendAlertAt != null;
    }

    Controls inProject(@Nullable String project) {
        return new Controls(
                description, owner, tags, project, allowedModels, blockedModels, rateLimits, ipAllowlist, spendAlertAt);
    }

    Optional<String> project() {
        return Optional.ofNullable(projectId);
    }

    /** Refuses a model that the lists exclude: line 5 of the admission. */
    void requireModel(long keyId, String modelId) {
        Optional<Refusal> refusal = refusalOf(keyId, modelId);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    /** Returns why the lists exclude a model; a blocked one stays blocked when it is allowed too. */
    Optional<Refusal> refusalOf(long keyId, String modelId) {
        boolean blocked = blockedModels != null && blockedModels.contains(modelId);
        boolean left = allowedModels != null && !allowedModels.contains(modelId);
        return blocked || left
                ? Optional.of(Refusal.of(
                        ErrorCode.MODEL_NOT_ALLOWED,
                        "API key " + keyId + " may not call " + modelId + ": it is "
                                + (blocked ? "in blocked_models." : "not in allowed_models.")))
                : Optional.empty();
    }
}
