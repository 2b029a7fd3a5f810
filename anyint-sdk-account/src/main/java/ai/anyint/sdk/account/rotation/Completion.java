package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.UpdateApiKey;
import ai.anyint.sdk.account.rotation.RotationReport.Next;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;

/** The second half of a rotation, from a checked key to the end. Each step may be repeated, and is done when it is due. */
final class Completion {

    private final RotationSettings settings;
    private final RotationJournal.Session journal;
    private final Account account;
    private RotationRecord rotation;

    Completion(RotationSettings settings, RotationJournal.Session journal, RotationRecord rotation) {
        this.settings = settings;
        this.journal = journal;
        this.account = new Account(settings.keys());
        this.rotation = rotation;
    }

    RotationReport run() {
        try {
            if (rotation.reached() == RotationStep.VERIFIED) {
                settings.sink().promote(rotation.keys());
                settings.credentials().ifPresent(RotatingCredentials::refresh);
                keep(RotationStep.PROMOTED);
            }
            if (isDue(RotationStep.RETIRED)) {
                retire();
                keep(RotationStep.RETIRED);
            }
            return isDue(RotationStep.DELETED) ? delete() : Reports.of(rotation, settings);
        } catch (RotationException ended) {
            throw ended;
        } catch (RuntimeException failure) {
            throw new RotationException(Reports.of(rotation, settings), failure);
        }
    }

    private boolean isDue(RotationStep step) {
        Optional<Next> next = Reports.of(rotation, settings).next();
        return next.filter(due -> due.step() == step && !settings.now().isBefore(due.from()))
                .isPresent();
    }

    private void retire() {
        List<ApiKey> all = account.list();
        Optional<ApiKey> old = Account.find(all, rotation.oldId());
        if (!newKeyWorks(all)) {
            throw goBack(old);
        }
        settings.credentials().ifPresent(credentials -> leave(credentials, old));
        account.sweep(rotation, all);
        // Known before it is done: taken back, the old key is enabled again only where nobody else has disabled it.
        keep(RotationRecord.builder().from(rotation).retiring(true).build());
        inherit(account.disable(rotation.oldId()), all);
        succeed();
    }

    private RuntimeException goBack(Optional<ApiKey> old) {
        Instant now = settings.now();
        IllegalStateException stopped = new IllegalStateException(
                "the new key " + rotation.keys().newId() + " was disabled or deleted, or has expired");
        boolean oldWorks = old.filter(
                        key -> rotation.retiring() ? !Successor.isExpired(key, now) : Successor.works(key, now))
                .isPresent();
        if (!oldWorks) {
            return new IllegalStateException(stopped.getMessage() + ", and so has the old key " + rotation.oldId()
                    + ": enable one of them, or rotate a key that works");
        }
        return new Rollback(settings, journal).because(rotation, stopped);
    }

    /** Where the old key is itself the new one of a rotation that waits to delete, this new key stands in for it there. */
    private void succeed() {
        journal.records().stream()
                .filter(earlier -> earlier.newId().equals(OptionalLong.of(rotation.oldId())))
                .forEach(earlier -> journal.write(RotationRecord.builder()
                        .from(earlier)
                        .newId(rotation.newId())
                        .build()));
    }

    /** A call that began with the old key must have ended before that is disabled. */
    private void leave(RotatingCredentials credentials, Optional<ApiKey> old) {
        credentials.refresh();
        if (old.flatMap(ApiKey::maskedKey).filter(credentials::serves).isPresent()) {
            throw new IllegalStateException("the credentials still hand out the old key " + rotation.oldId()
                    + ": promote() must make the new one current in their source");
        }
        try {
            credentials.awaitReplaced(settings.drainTimeout());
        } catch (TimeoutException late) {
            throw new IllegalStateException(late.getMessage(), late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calls with the old key ended", e);
        }
    }

    /** Gives the new key its own name, and all that the old one left; what somebody else has set since is theirs. */
    private void inherit(Optional<ApiKey> retired, List<ApiKey> all) {
        ApiKey fresh = Account.find(all, rotation.keys().newId()).orElseThrow();
        UpdateApiKey.Builder update = UpdateApiKey.builder();
        if (fresh.name().equals(Mark.on(rotation))) {
            update.name(rotation.name());
        }
        if (rotation.sharedTo().isPresent() && fresh.creditLimit().equals(rotation.sharedTo())) {
            rotation.creditLimit()
                    .ifPresent(limit -> retired.flatMap(ApiKey::spent)
                            .ifPresent(spent -> update.creditLimit(Budget.less(limit, spent))));
        }
        UpdateApiKey changes = update.build();
        if (!changes.equals(UpdateApiKey.builder().build())) {
            settings.keys().update(fresh.id(), changes);
        }
    }

    /** The old key is kept where it may be the one that works. */
    private RotationReport delete() {
        List<ApiKey> all = account.list();
        boolean enabledAgain =
                Account.find(all, rotation.oldId()).filter(ApiKey::isEnabled).isPresent();
        account.sweep(rotation, all);
        if (enabledAgain || !newKeyWorks(all)) {
            return end(RotationStep.KEPT);
        }
        account.delete(rotation.oldId());
        return end(RotationStep.DELETED);
    }

    private boolean newKeyWorks(List<ApiKey> all) {
        Instant now = settings.now();
        return Account.find(all, rotation.keys().newId())
                .filter(key -> Successor.works(key, now))
                .isPresent();
    }

    private void keep(RotationStep step) {
        keep(rotation.reached(step, settings.now()));
    }

    private void keep(RotationRecord next) {
        journal.write(next);
        rotation = next;
    }

    private RotationReport end(RotationStep step) {
        journal.remove(rotation.id());
        return Reports.of(rotation.reached(step, settings.now()), settings);
    }
}
