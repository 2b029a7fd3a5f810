package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.CreatedApiKey;

/**
 * Where a new secret goes: your vault. A lambda will do where the vault keeps each key under its id.
 *
 * <p>Each method fails by throwing. Called one at a time, on the thread of the rotation.
 */
@FunctionalInterface
public interface KeySink {

    /**
     * Stores the new secret beside the old one, which must stay readable until the rotation has ended; returns only when
     * the secret is safe. Called once for a key, before the check. It must not yet become the one that calls are made with:
     * the rotation may still be rolled back.
     */
    void store(CreatedApiKey fresh);

    /**
     * Makes the new key the one that calls are made with; it is stored and checked. Called at least once, again after a
     * crash: a repeat must do no harm. When this throws, both keys go on working, and {@link KeyRotation#resume} calls it
     * again. Does nothing by default, for readers who choose by themselves.
     */
    default void promote(RotatedKey keys) {}

    /**
     * Forgets the new secret, whose key is about to be deleted, and makes the old key current again where {@link #promote}
     * has run: a new key that somebody disables or deletes while both work is taken back then. Called at least once when a
     * rotation is rolled back, also where {@link #store} never returned or never began: a crash leaves nobody who knows.
     * Does nothing by default.
     */
    default void discard(RotatedKey keys) {}
}
