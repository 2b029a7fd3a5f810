package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.core.internal.json.Json;
import ai.anyint.sdk.core.internal.json.UnreadableJsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps records in a file that is replaced whole, so that a crash leaves the one before or the one after. */
final class FileJournal implements RotationJournal {

    /**
     * The locks of this process. A lock file that is open already must not be opened again: on POSIX systems closing the
     * second channel ends the lock of the first, and another process gets in.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;

    FileJournal(Path path) {
        this.path = path.toAbsolutePath();
    }

    @Override
    public Session open() {
        try {
            Path folder = path.getParent();
            Path file = folder == null ? sibling(".lock") : folder.toRealPath().resolve(path.getFileName() + ".lock");
            if (!HELD.add(file)) {
                throw inUse();
            }
            try {
                return new Held(file, locked(file));
            } catch (IOException | RuntimeException | Error failure) {
                HELD.remove(file);
                throw failure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse();
            }
            return channel;
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            throw inUse();
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private JournalInUseException inUse() {
        return new JournalInUseException("the journal " + path.getFileName());
    }

    private Path sibling(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    private final class Held implements Session {

        private final Path file;
        private final FileChannel lock;

        private Held(Path file, FileChannel lock) {
            this.file = file;
            this.lock = lock;
        }

        @Override
        public List<RotationRecord> records() {
            try {
                return Files.exists(path)
                        ? List.of(Json.read(Files.readAllBytes(path), RotationRecord[].class))
                        : List.of();
            } catch (UnreadableJsonException e) {
                throw new UncheckedIOException(new IOException("the journal " + path + ": " + e.where()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void write(RotationRecord rotation) {
            List<RotationRecord> all = without(rotation.id());
            all.add(rotation);
            replace(all);
        }

        @Override
        public void remove(String id) {
            replace(without(id));
        }

        private List<RotationRecord> without(String id) {
            List<RotationRecord> others = new ArrayList<>(records());
            others.removeIf(record -> record.id().equals(id));
            return others;
        }

        private void replace(List<RotationRecord> all) {
            Path next = sibling(".next");
            try {
                try (FileChannel channel = FileChannel.open(
                        next,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
                    ByteBuffer bytes = ByteBuffer.wrap(Json.write(all));
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    channel.force(true);
                }
                Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                forceFolder();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A new name survives a loss of power only with its folder, which not every system lets a program open. */
        private void forceFolder() throws IOException {
            Path folder = path.getParent();
            if (folder != null
                    && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }

        @Override
        public void close() {
            if (!lock.isOpen()) {
                return;
            }
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                HELD.remove(file);
            }
        }
    }

    @Override
    public String toString() {
        return "RotationJournal[" + path.getFileName() + "]";
    }
}
