package ai.anyint.sdk.account.rotation;

/**
 * The two keys of a rotation. Neither id is secret.
 *
 * @param oldId the id of the key that is replaced
 * @param newId the id of the key that takes its place
 */
public record RotatedKey(long oldId, long newId) {}
