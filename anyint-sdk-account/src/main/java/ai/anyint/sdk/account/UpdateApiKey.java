package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Change;
import ai.anyint.sdk.core.Money;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What changes about a key. What the builder is not told stays as it is; a limit, an expiry and each of the
 * {@link TeamControls} can also be removed, which is not the same as leaving them.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateApiKey.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public interface UpdateApiKey extends TeamControlChanges {

    /** Returns the new name, if it changes. */
    Optional<String> name();

    /** Returns whether the key shall be enabled, if that changes. */
    @JsonProperty("is_enabled")
    Optional<Boolean> enabled();

    /** Returns what happens to the limit of what the key may spend. */
    @JsonProperty("credit_limit")
    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    @Value.Default
    default Change<Money> creditLimit() {
        return Change.unchanged();
    }

    /** Returns what happens to the instant from which the key is refused. */
    @JsonProperty("expires_at")
    @Value.Default
    default Change<Instant> expiresAt() {
        return Change.unchanged();
    }

    /** Refuses what the service would refuse, before it is sent. */
    @Value.Check
    default void check() {
        name().ifPresent(KeyRules::checkName);
        creditLimit().value().ifPresent(KeyRules::checkCreditLimit);
        KeyRules.checkNotEmpty("allowedModels", allowedModels().value());
        KeyRules.checkNotEmpty("blockedModels", blockedModels().value());
        KeyRules.checkNotEmpty("ipAllowlist", ipAllowlist().value());
        rateLimits().value().ifPresent(KeyRules::checkRates);
        spendAlertAt().value().ifPresent(KeyRules::checkShare);
    }

    /** Returns a builder; what it is not told stays unchanged. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the request. */
    final class Builder extends ImmutableUpdateApiKey.Builder implements TeamControlSetters<Builder> {

        Builder() {}

        /** Sets what the key may spend in all, in US dollars. */
        public Builder creditLimit(String amount) {
            return creditLimit(Money.of(amount));
        }

        /** Sets what the key may spend in all; 0 admits nothing. */
        public Builder creditLimit(Money limit) {
            return creditLimit(Change.set(limit));
        }

        /** Removes the limit: the key may spend whatever the account can pay. */
        public Builder removeCreditLimit() {
            return creditLimit(Change.cleared());
        }

        /** Sets the instant from which the key is refused; one ahead revives an expired key. */
        public Builder expiresAt(Instant instant) {
            return expiresAt(Change.set(instant));
        }

        /** Removes the expiry: the key works until it is disabled or deleted. */
        public Builder removeExpiry() {
            return expiresAt(Change.cleared());
        }
    }
}
