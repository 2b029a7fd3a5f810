package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.ApiKey;
import java.util.List;
import java.util.Optional;

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
        if (rotation.retiring()) {
            account.enable(rotation.oldId());
        }
        if (rotation.reached() != RotationStep.BEGUN) {
            settings.sink().discard(rotation.keys());
        }
        if (rotation.reached().compareTo(RotationStep.VERIFIED) > 0) {
            // The new key was current: calls must have the old one again before the new one is deleted.
            settings.credentials().ifPresent(RotatingCredentials::refresh);
        }
        // Disabled first, so that what it has spent is known when the old key gets the rest.
        Optional<ApiKey> stopped =
                rotation.newId().isPresent() ? account.disable(rotation.newId().getAsLong()) : Optional.empty();
        List<ApiKey> all = account.list();
        restoreLimit(rotation, all, stopped);
        rotation.newId().ifPresent(account::delete);
        account.sweep(rotation, all);
        journal.remove(rotation.id());
        return Reports.of(rotation.reached(RotationStep.ROLLED_BACK, settings.now()), settings);
    }

    /**
     * Gives the old key its limit back, less what the new one has spent of it. A limit that somebody else has set since is
     * not ours to change; where the new key is gone nobody says what it spent, and its share counts as spent.
     */
    private void restoreLimit(RotationRecord rotation, List<ApiKey> all, Optional<ApiKey> stopped) {
        boolean isOurs = rotation.loweredTo().isPresent()
                && Account.find(all, rotation.oldId())
                        .filter(old -> old.creditLimit().equals(rotation.loweredTo()))
                        .isPresent();
        if (isOurs) {
            rotation.creditLimit()
                    .ifPresent(limit -> stopped.flatMap(ApiKey::spent)
                            .ifPresent(spent -> account.limit(rotation.oldId(), Budget.less(limit, spent))));
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
