package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.account.rotation.KeySink;
import ai.anyint.sdk.account.rotation.RotatedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** A file that holds the current secret; a fresh one waits beside it until it is checked. */
final class KeyFile implements KeySink {

    private final Path file;
    private final Consumer<String> progress;

    KeyFile(Path file, Consumer<String> progress) {
        this.file = file;
        this.progress = progress;
    }

    @Override
    public void store(CreatedApiKey fresh) {
        SecretDestination.write(waiting(fresh.id()), fresh.secret());
        progress.accept("key " + fresh.id() + " is created, and is checked now");
    }

    @Override
    public void promote(RotatedKey keys) {
        try {
            // Perhaps the second time, after a crash.
            if (Files.exists(waiting(keys.newId()))) {
                Files.move(
                        waiting(keys.newId()),
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new OutputException("the new secret could not be moved to " + file, e);
        }
        progress.accept("key " + keys.newId() + " is current: " + file);
    }

    @Override
    public void discard(RotatedKey keys) {
        try {
            Files.deleteIfExists(waiting(keys.newId()));
        } catch (IOException e) {
            throw new OutputException("the discarded secret could not be deleted", e);
        }
        progress.accept("key " + keys.newId() + " is taken back");
    }

    private Path waiting(long id) {
        return file.resolveSibling(file.getFileName() + "." + id);
    }
}
