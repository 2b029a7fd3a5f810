package ai.anyint.sdk.account;

/**
 * What a rotation leaves: the old key disabled, the new one in its place. Neither id is secret.
 *
 * @param oldId the id of the key that was disabled; delete it once nobody asks for it any more
 * @param newId the id of the key that took its place
 */
public record RotatedKey(long oldId, long newId) {}
