package ai.anyint.sdk.core;

/**
 * The two families of AnyInt keys, which are never interchangeable (seed: account endpoints need a provisioning key rather
 * than an inference key).
 */
public enum KeyFamily {
    /** Manages the account and reads its billing state; never calls a model. */
    PROVISIONING("ANYINT_PROVISIONING_KEY", "provisioningKey"),
    /** Calls models; never reads the account. */
    INFERENCE("ANYINT_API_KEY", "apiKey");

    private final String environmentVariable;
    private final String option;

    KeyFamily(String environmentVariable, String option) {
        this.environmentVariable = environmentVariable;
        this.option = option;
    }

    /** Returns the variable that {@link AnyIntClient#fromEnv()} reads. */
    public String environmentVariable() {
        return environmentVariable;
    }

    /** Returns the name of the builder's option. */
    public String option() {
        return option;
    }
}
