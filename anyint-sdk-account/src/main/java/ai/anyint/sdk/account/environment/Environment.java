package ai.anyint.sdk.account.environment;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.AnyIntClientBuilder;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import java.util.Optional;

/**
 * What one profile is configured with. Immutable and safe for use by several threads; its {@code toString} names the profile
 * and the base URL, and no key.
 */
public final class Environment {

    private final Profile profile;
    private final String baseUrl;
    private final Optional<Secret> provisioningKey;
    private final Optional<Secret> apiKey;
    private final Optional<Money> balanceFloor;

    Environment(
            Profile profile,
            String baseUrl,
            Optional<Secret> provisioningKey,
            Optional<Secret> apiKey,
            Optional<Money> balanceFloor) {
        this.profile = profile;
        this.baseUrl = baseUrl;
        this.provisioningKey = provisioningKey;
        this.apiKey = apiKey;
        this.balanceFloor = balanceFloor;
    }

    /** Returns which profile it is. */
    public Profile profile() {
        return profile;
    }

    /** Returns where its service is; for another client library too. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Returns its provisioning key, which reads and manages the account. */
    public Optional<Secret> provisioningKey() {
        return provisioningKey;
    }

    /** Returns its inference key, which calls models; for another client library too. */
    public Optional<Secret> apiKey() {
        return apiKey;
    }

    /** Returns the balance in US dollars below which no more work should begin, to hand to what guards jobs. */
    public Optional<Money> balanceFloor() {
        return balanceFloor;
    }

    /** Returns a new client with its base URL and keys; yours to close. */
    public AnyIntClient client() {
        return clientBuilder().build();
    }

    /** Returns a builder with its base URL and keys, to set more: time-outs, interceptors, metrics. */
    public AnyIntClientBuilder clientBuilder() {
        AnyIntClientBuilder builder = AnyIntClient.builder().baseUrl(baseUrl);
        provisioningKey.ifPresent(builder::provisioningKey);
        apiKey.ifPresent(builder::apiKey);
        return builder;
    }

    @Override
    public String toString() {
        return "Environment[" + profile.value() + ", " + baseUrl + "]";
    }
}
