package ai.anyint.sdk.account.rotation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps records as long as the process lives. */
final class MemoryJournal implements RotationJournal {

    private final AtomicBoolean held = new AtomicBoolean();
    private final Map<String, RotationRecord> records = new LinkedHashMap<>();

    @Override
    public Session open() {
        if (!held.compareAndSet(false, true)) {
            throw new JournalInUseException("the journal in memory");
        }
        return new Held();
    }

    private final class Held implements Session {

        @Override
        public List<RotationRecord> records() {
            return List.copyOf(records.values());
        }

        @Override
        public void write(RotationRecord rotation) {
            records.put(rotation.id(), rotation);
        }

        @Override
        public void remove(String id) {
            records.remove(id);
        }

        @Override
        public void close() {
            held.set(false);
        }
    }
}
