package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Change;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What an update does to each of the {@link TeamControls}: leaves it, sets it, or removes it. Tags, lists and rate
 * limits are replaced as a whole.
 */
public interface TeamControlChanges {

    /** Returns what happens to the description. */
    @Value.Default
    default Change<String> description() {
        return Change.unchanged();
    }

    /** Returns what happens to the contact. */
    @Value.Default
    default Change<String> owner() {
        return Change.unchanged();
    }

    /** Returns what happens to the labels. */
    @Value.Default
    default Change<Map<String, String>> tags() {
        return Change.unchanged();
    }

    /** Returns what happens to the project that the key belongs to. */
    @JsonProperty("project_id")
    @Value.Default
    default Change<String> projectId() {
        return Change.unchanged();
    }

    /** Returns what happens to the only models that the key may call. */
    @JsonProperty("allowed_models")
    @Value.Default
    default Change<List<String>> allowedModels() {
        return Change.unchanged();
    }

    /** Returns what happens to the models that the key may not call. */
    @JsonProperty("blocked_models")
    @Value.Default
    default Change<List<String>> blockedModels() {
        return Change.unchanged();
    }

    /** Returns what happens to the limits by window. */
    @JsonProperty("rate_limits")
    @Value.Default
    default Change<RateLimits> rateLimits() {
        return Change.unchanged();
    }

    /** Returns what happens to the only networks that the key may be used from. */
    @JsonProperty("ip_allowlist")
    @Value.Default
    default Change<List<String>> ipAllowlist() {
        return Change.unchanged();
    }

    /** Returns what happens to the share of the credit limit at which an alert is sent. */
    @JsonProperty("spend_alert_at")
    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    @Value.Default
    default Change<BigDecimal> spendAlertAt() {
        return Change.unchanged();
    }
}
