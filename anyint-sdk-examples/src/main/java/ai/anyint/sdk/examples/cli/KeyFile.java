package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.account.rotation.KeySink;
import ai.anyint.sdk.account.rotation.RotatedKey;
import ai.anyint.sdk.account.rotation.RotationReport;
import ai.anyint.sdk.account.rotation.RotationStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file that holds the current secret. Those of both keys of a rotation stand beside it, each under its id, until the
 * rotation has ended: a new key may still be taken back after it became current.
 */
final class KeyFile implements KeySink {

    private final Path file;
    private final Consumer<String> progress;

    KeyFile(Path file, Consumer<String> progress) {
        this.file = file;
        this.progress = progress;
    }

    @Override
    public void store(CreatedApiKey fresh) {
        SecretDestination.write(beside(fresh.id()), fresh.secret());
        progress.accept("key " + fresh.id() + " is created, and is checked now");
    }

    @Override
    public void promote(RotatedKey keys) {
        try {
            // Perhaps the second time, after a crash: what is kept for a rollback must not be the new secret then.
            if (!isCurrent(keys.newId())) {
                byte[] secret = Files.readAllBytes(beside(keys.newId()));
                if (Files.exists(file)) {
                    OwnersFile.replace(beside(keys.oldId()), Files.readAllBytes(file));
                }
                OwnersFile.replace(file, secret);
            }
        } catch (IOException e) {
            throw new OutputException("the new secret could not be copied to " + file, e);
        }
        progress.accept("key " + keys.newId() + " is current: " + file);
    }

    /** Where the new key never became current, what stands under the old id is of an earlier rotation, and stays. */
    @Override
    public void discard(RotatedKey keys) {
        Path old = beside(keys.oldId());
        try {
            if (isCurrent(keys.newId())) {
                if (Files.exists(old)) {
                    OwnersFile.move(old, file);
                } else {
                    Files.delete(file);
                }
            }
            Files.deleteIfExists(beside(keys.newId()));
        } catch (IOException e) {
            throw new OutputException("the new secret could not be taken back from " + file, e);
        }
        progress.accept("key " + keys.newId() + " is taken back");
    }

    /**
     * Deletes what a rotation that has ended left beside the file. An old key that was kept works, so its secret stays too;
     * and so does each that a rotation which has not ended may need.
     */
    void tidy(RotationReport ended, List<RotationReport> pending) {
        ended.newId().ifPresent(id -> forget(id, pending));
        if (ended.reached() == RotationStep.DELETED) {
            forget(ended.oldId(), pending);
        }
    }

    private void forget(long id, List<RotationReport> pending) {
        if (pending.stream()
                .anyMatch(other -> other.oldId() == id || other.newId().orElse(other.oldId()) == id)) {
            return;
        }
        try {
            Files.deleteIfExists(beside(id));
        } catch (IOException e) {
            throw new OutputException("a secret that is of no more use could not be deleted: " + beside(id), e);
        }
    }

    private boolean isCurrent(long id) throws IOException {
        return Files.exists(file) && Files.exists(beside(id)) && Files.mismatch(file, beside(id)) < 0;
    }

    private Path beside(long id) {
        return file.resolveSibling(file.getFileName() + "." + id);
    }
}
