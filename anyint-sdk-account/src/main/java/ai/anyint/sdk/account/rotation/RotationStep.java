package ai.anyint.sdk.account.rotation;

/** How far a rotation has come. A crash before {@link #VERIFIED} is rolled back, one after it goes on. */
public enum RotationStep {
    /** The journal knows of it; a new key may have been created. */
    BEGUN,
    /** The new key is there and known by its id; nothing uses it yet. */
    CREATED,
    /** The sink has the new secret and the check passed: from here on a crash is gone on from. */
    VERIFIED,
    /** The sink made the new key current, and no call through the credentials uses the old one. */
    PROMOTED,
    /** The old key is disabled, and the new one has the whole of what was left to spend. */
    RETIRED,
    /** The old key is deleted: the end. */
    DELETED,
    /** The end, too: the old key was enabled again, or the new one stopped, so that the old one was not deleted. */
    KEPT,
    /** The new key is deleted, and the old one is as it was: the end of what went wrong. */
    ROLLED_BACK
}
