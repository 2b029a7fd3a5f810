package ai.anyint.sdk.account.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.anyint.sdk.core.Money;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    void refusalInThisProcess_letsNoOtherProcessIn() throws Exception {
        RotationJournal.Session held = journal().open();
        assertThatExceptionOfType(JournalInUseException.class)
                .isThrownBy(() -> journal().open());
        assertThat(anotherProcess()).isEqualTo("in use");

        held.close();
        assertThat(anotherProcess()).isEqualTo("open");
        try (RotationJournal.Session next = journal().open()) {
            held.close();
            assertThatExceptionOfType(JournalInUseException.class)
                    .isThrownBy(() -> journal().open());
            assertThat(next.records()).isEmpty();
        }
    }

    private String anotherProcess() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        folder.resolve("rotations.json").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return answer;
    }

    /** Says whether it gets the journal that it is given. */
    static final class AnotherProcess {

        private AnotherProcess() {}

        public static void main(String[] args) {
            try (RotationJournal.Session journal =
                    RotationJournal.file(Path.of(args[0])).open()) {
                System.out.print(journal.records().isEmpty() ? "open" : "open, with records");
            } catch (JournalInUseException held) {
                System.out.print("in use");
            }
        }
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
