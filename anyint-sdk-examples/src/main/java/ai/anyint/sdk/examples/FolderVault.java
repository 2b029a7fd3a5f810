package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.account.rotation.KeySink;
import ai.anyint.sdk.account.rotation.RotatedKey;
import ai.anyint.sdk.core.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder in place of a vault: a file for each key, and one that names the current key. What it shows is when each is
 * written; a real vault also encrypts, and knows more of who may read than a file does, which is its owner's.
 */
final class FolderVault implements KeySink {

    private final Path folder;

    FolderVault(Path folder) {
        this.folder = folder;
    }

    /** Returns the key that calls are made with. */
    Secret current() {
        try {
            return Secret.of(Files.readString(folder.resolve(Files.readString(folder.resolve("current")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void store(CreatedApiKey fresh) {
        write(Long.toString(fresh.id()), fresh.secret().reveal());
    }

    @Override
    public void promote(RotatedKey keys) {
        write("current", Long.toString(keys.newId()));
    }

    @Override
    public void discard(RotatedKey keys) {
        write("current", Long.toString(keys.oldId()));
        try {
            Files.deleteIfExists(folder.resolve(Long.toString(keys.newId())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reader sees the whole of the file before, or the whole of this one. */
    private void write(String name, String text) {
        try {
            // A temporary file is its owner's alone, from its first byte.
            Path next = Files.writeString(Files.createTempFile(folder, name, ".next"), text);
            Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
