package ai.anyint.sdk.account.rotation;

import java.nio.file.Path;
import java.util.List;

/**
 * What a resume needs after a crash: the rotations that have not ended. A database makes a good one; {@link #file} is there.
 * Safe for use by several threads and, but for {@link #memory}, by several processes: one holds it at a time.
 */
public interface RotationJournal {

    /**
     * Takes the journal until the session is closed, or the process dies.
     *
     * @throws JournalInUseException when another holds it
     */
    Session open();

    /** Returns a journal in a file, which is made when first written, beside a lock file of the same name. */
    static RotationJournal file(Path path) {
        return new FileJournal(path);
    }

    /** Returns a journal that dies with its process. After a crash the key that is left is known by its name only. */
    static RotationJournal memory() {
        return new MemoryJournal();
    }

    /** A journal while one rotation holds it. */
    interface Session extends AutoCloseable {

        /** Returns the rotations that have not ended, oldest first. */
        List<RotationRecord> records();

        /** Keeps a record in place of the one of its id; it must have survived a crash when this returns. */
        void write(RotationRecord rotation);

        /** Forgets the record of a rotation that has ended; an id that is not there does nothing. */
        void remove(String id);

        @Override
        void close();
    }
}
