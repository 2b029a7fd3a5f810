package ai.anyint.sdk.account.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.anyint.sdk.core.Money;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationJournalTest {

    private static final RotationRecord RECORD = RotationRecord.builder()
            .id("0123456789abcdef")
            .oldId(7)
            .name("ci")
            .putSteps(RotationStep.BEGUN, World.NOON)
            .build();

    @TempDir
    Path folder;

    private RotationJournal journal() {
        return RotationJournal.file(folder.resolve("rotations.json"));
    }

    @Test
    void recordsAreKept_replaced_andForgotten() {
        RotationRecord later = RotationRecord.builder()
                .from(RECORD.reached(RotationStep.CREATED, World.NOON.plusMillis(1)))
                .newId(8)
                .creditLimit(Money.of("25"))
                .loweredTo(Money.of("12.5000000001"))
                .build();
        try (RotationJournal.Session journal = journal().open()) {
            assertThat(journal.records()).isEmpty();
            journal.write(RECORD);
            assertThat(journal.records()).containsExactly(RECORD);
            journal.write(later);
        }
        try (RotationJournal.Session journal = journal().open()) {
            assertThat(journal.records()).containsExactly(later);
            assertThat(later.reached()).isEqualTo(RotationStep.CREATED);
            journal.remove("unknown");
            journal.remove(RECORD.id());
            assertThat(journal.records()).isEmpty();
        }
    }

    @Test
    void fileIsHeldByOneAtATime() {
        try (RotationJournal.Session held = journal().open()) {
            assertThat(held.records()).isEmpty();
            assertThatExceptionOfType(JournalInUseException.class)
                    .isThrownBy(() -> journal().open())
                    .withMessageContaining("rotations.json");
        }
        journal().open().close();
    }

    @Test
    void fileThatIsNoJournal_isSaid_andStaysAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("rotations.json"), "[{\"id\":");
        try (RotationJournal.Session journal = journal().open()) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> journal.write(RECORD))
                    .withMessageContaining("rotations.json");
        }
        assertThat(file).hasContent("[{\"id\":");
    }

    @Test
    void crashWhileTheFileIsWritten_leavesTheOneBefore() throws Exception {
        try (RotationJournal.Session journal = journal().open()) {
            journal.write(RECORD);
        }
        Files.write(folder.resolve("rotations.json.next"), Arrays.copyOf(new byte[] {'['}, 1));

        try (RotationJournal.Session journal = journal().open()) {
            assertThat(journal.records()).containsExactly(RECORD);
        }
    }
}
