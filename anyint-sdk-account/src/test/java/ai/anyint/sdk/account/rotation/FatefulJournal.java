package ai.anyint.sdk.account.rotation;

import java.util.List;

/** A journal whose every write may fail. */
record FatefulJournal(RotationJournal journal, Fate fate) implements RotationJournal {

    @Override
    public Session open() {
        Session session = journal.open();
        return new Session() {
            @Override
            public List<RotationRecord> records() {
                return session.records();
            }

            @Override
            public void write(RotationRecord rotation) {
                boolean retires = rotation.retiring() && rotation.reached() == RotationStep.PROMOTED;
                fate.around(
                        "journal " + rotation.reached() + (retires ? ", retiring" : ""), () -> session.write(rotation));
            }

            @Override
            public void remove(String id) {
                fate.around("journal end", () -> session.remove(id));
            }

            @Override
            public void close() {
                session.close();
            }
        };
    }
}
