package ai.anyint.sdk.testkit.internal.engine;

/** A known key that manages its account. */
public record ProvisioningKey(Account account, String id, String mask) implements Credential {}
