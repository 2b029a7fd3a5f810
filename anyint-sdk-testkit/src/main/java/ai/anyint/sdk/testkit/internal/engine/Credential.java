package ai.anyint.sdk.testkit.internal.engine;

/** What a secret stands for. */
public sealed interface Credential permits InferenceKey, ProvisioningKey {

    /** Returns the account that it belongs to. */
    Account account();

    /** Returns the part of the secret that may be shown. */
    String mask();
}
