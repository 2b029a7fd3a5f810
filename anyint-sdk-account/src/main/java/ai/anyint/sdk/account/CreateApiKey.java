package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Money;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What a new key shall be. Start with {@link #named}, or with {@link #builder} for {@link TeamControls}. */
@Value.Immutable
@JsonSerialize(as = ImmutableCreateApiKey.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public interface CreateApiKey extends TeamControls {

    /** Returns the name, 1 to 255 characters. */
    String name();

    /** Returns what the key may spend in all; empty for no limit, 0 to admit nothing. */
    @JsonProperty("credit_limit")
    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    Optional<Money> creditLimit();

    /** Returns the instant from which the key is refused; empty for never. */
    @JsonProperty("expires_at")
    Optional<Instant> expiresAt();

    /**
     * Returns the BYOK credential that the key's calls shall be made with: the customer's own provider contract pays
     * for them, and never the balance. It cannot be changed later. Empty for none.
     */
    @JsonProperty("byok_credential_id")
    Optional<String> byokCredentialId();

    /** Returns a request for a key with this name, which never expires and has no limit. */
    static CreateApiKey named(String name) {
        return new Builder().name(name).build();
    }

    /** Returns the same request with a limit of what the key may spend, in US dollars. */
    default CreateApiKey withCreditLimit(String amount) {
        return withCreditLimit(Money.of(amount));
    }

    /** Returns the same request with a limit of what the key may spend. */
    default CreateApiKey withCreditLimit(Money limit) {
        return new Builder().from(this).creditLimit(limit).build();
    }

    /** Returns the same request with an expiry, which must lie ahead; milliseconds count, finer steps are dropped. */
    default CreateApiKey withExpiresAt(Instant instant) {
        return new Builder().from(this).expiresAt(instant).build();
    }

    /** Refuses what the service would refuse, before it is sent. */
    @Value.Check
    default CreateApiKey checked() {
        KeyRules.checkName(name());
        creditLimit().ifPresent(KeyRules::checkCreditLimit);
        KeyRules.checkNotEmpty("allowedModels", allowedModels());
        KeyRules.checkNotEmpty("blockedModels", blockedModels());
        KeyRules.checkNotEmpty("ipAllowlist", ipAllowlist());
        rateLimits().ifPresent(KeyRules::checkRates);
        spendAlertAt().ifPresent(KeyRules::checkShare);
        return OwnLists.areIn(this)
                ? this
                : new Builder()
                        .from(this)
                        .allowedModels(OwnLists.copy(allowedModels()))
                        .blockedModels(OwnLists.copy(blockedModels()))
                        .ipAllowlist(OwnLists.copy(ipAllowlist()))
                        .build();
    }

    /** Returns a builder; {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the request. */
    final class Builder extends ImmutableCreateApiKey.Builder {

        Builder() {}

        /** Sets what the key may spend in all, in US dollars. */
        public Builder creditLimit(String amount) {
            return creditLimit(Money.of(amount));
        }

        /** Sets the share of the credit limit, 0 to 1, at which an alert is sent: {@code "0.8"}. */
        public Builder spendAlertAt(String share) {
            return spendAlertAt(new BigDecimal(share));
        }
    }
}
