package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.ApiKey;
import java.util.List;

/** Takes a rotation back: no new key, and the old one as it was. May be repeated from its beginning at any time. */
final class Rollback {

    private final RotationSettings settings;
    private final RotationJournal.Session journal;
    private final Account account;

    Rollback(RotationSettings settings, RotationJournal.Session journal) {
        this.settings = settings;
        this.journal = journal;
        this.account = new Account(settings.keys());
    }

    RotationReport run(RotationRecord rotation) {
        if (rotation.reached() != RotationStep.BEGUN) {
            settings.sink().discard(rotation.keys());
        }
        if (rotation.reached().compareTo(RotationStep.VERIFIED) > 0) {
            // The new key was current: calls must have the old one again before the new one is deleted.
            settings.credentials().ifPresent(RotatingCredentials::refresh);
        }
        rotation.newId().ifPresent(account::delete);
        List<ApiKey> all = account.list();
        account.sweep(rotation, all);
        restoreLimit(rotation, all);
        journal.remove(rotation.id());
        return Reports.of(rotation.reached(RotationStep.ROLLED_BACK, settings.now()), settings);
    }

    /** A limit that somebody else has set since is not ours to change. */
    private void restoreLimit(RotationRecord rotation, List<ApiKey> all) {
        if (Account.find(all, rotation.oldId())
                .filter(old ->
                        rotation.loweredTo().isPresent() && old.creditLimit().equals(rotation.loweredTo()))
                .isPresent()) {
            rotation.creditLimit().ifPresent(limit -> account.limit(rotation.oldId(), limit));
        }
    }

    /**
     * Rolls back because of a failure, and says how that went. An interrupted sink still leaves a key to be deleted, and an
     * interrupted thread could not.
     */
    RotationException because(RotationRecord rotation, Throwable failure) {
        boolean interrupted = Thread.interrupted();
        try {
            return new RotationException(run(rotation), failure);
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
            return new RotationException(Reports.of(rotation, settings), failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
