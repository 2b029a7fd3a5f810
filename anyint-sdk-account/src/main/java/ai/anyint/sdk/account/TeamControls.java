package ai.anyint.sdk.account;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an organization notes about a key and what it enforces on it: that such controls exist is public, their names
 * are decided by this SDK. Of an {@link ApiKey}, which has them, and of a {@link CreateApiKey}, which asks for them; an
 * {@link UpdateApiKey} changes them.
 *
 * <p>An empty {@code Optional} is no control. Nobody publishes what a list without any element means; one that the
 * service answers is returned as it is, and a request that has one is not built.
 */
public interface TeamControls {

    /** Returns what the key is for, for people. */
    Optional<String> description();

    /** Returns whom to ask about the key: a contact such as an e-mail address. */
    Optional<String> owner();

    /** Returns labels, by name. */
    @JsonSetter(nulls = Nulls.SKIP)
    Map<String, String> tags();

    /** Returns the project that the key belongs to and that its use is counted for. */
    @JsonProperty("project_id")
    Optional<String> projectId();

    /** Returns the only models that the key may call; empty for every model. */
    @JsonProperty("allowed_models")
    Optional<List<String>> allowedModels();

    /** Returns models that the key may not call, also where they are allowed. */
    @JsonProperty("blocked_models")
    Optional<List<String>> blockedModels();

    /** Returns how much the key may do in a window of time. */
    @JsonProperty("rate_limits")
    Optional<RateLimits> rateLimits();

    /** Returns the only networks that the key may be used from, as IPv4 or IPv6 CIDR; empty for everywhere. */
    @JsonProperty("ip_allowlist")
    Optional<List<String>> ipAllowlist();

    /** Returns the share of the credit limit, 0 to 1, at which an alert is sent. */
    @JsonProperty("spend_alert_at")
    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    Optional<BigDecimal> spendAlertAt();
}
