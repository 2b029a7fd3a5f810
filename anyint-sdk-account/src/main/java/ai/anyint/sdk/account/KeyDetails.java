package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.UnknownFields;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/** What is readable of a key at any time: of an {@link ApiKey}, and of a {@link CreatedApiKey} besides its secret. */
public interface KeyDetails extends TeamControls, UnknownFields.Holder {

    /** Returns the id, by which the key is inspected, updated and deleted. */
    long id();

    /** Returns the name. */
    String name();

    /** Returns when the key was created. */
    @JsonProperty("created_at")
    Instant createdAt();

    /** Returns the instant from which the key is refused, or empty when it never expires. */
    @JsonProperty("expires_at")
    Optional<Instant> expiresAt();

    /** Returns whether the key is enabled. */
    @JsonProperty("is_enabled")
    boolean isEnabled();

    /** Returns what the key may spend in all, or empty when nothing limits it; 0 admits nothing. */
    @JsonProperty("credit_limit")
    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    Optional<Money> creditLimit();

    /** Returns what the key has spent since its creation. */
    Optional<Money> spent();

    /** Returns what pays for its calls. */
    Optional<KeyKind> kind();

    /** Returns whether it works now, and if not, why. */
    Optional<KeyStatus> status();

    /** Returns the part of the key that may be shown: prefix, four characters, an ellipsis, the last four. */
    @JsonProperty("masked_key")
    Optional<String> maskedKey();

    /** Returns who created it. */
    @JsonProperty("created_by")
    Optional<String> createdBy();

    /** Returns the subscription that it belongs to, and by which it is managed. */
    @JsonProperty("subscription_id")
    Optional<String> subscriptionId();

    /** Returns the BYOK credential that its calls are made with; fixed at its creation. */
    @JsonProperty("byok_credential_id")
    Optional<String> byokCredentialId();
}
