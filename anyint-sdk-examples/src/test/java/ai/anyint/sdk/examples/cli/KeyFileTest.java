package ai.anyint.sdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.account.rotation.RotatedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final RotatedKey KEYS = new RotatedKey(1, 2);
    private static final String OLD = "sk-test-old";
    private static final String NEW = "sk-test-new";

    @TempDir
    Path folder;

    private Path file;
    private KeyFile sink;

    @BeforeEach
    void store() throws IOException {
        file = Files.writeString(folder.resolve("app.key"), OLD);
        Files.writeString(folder.resolve("app.key.2"), NEW);
        sink = new KeyFile(file, line -> {});
    }

    @Test
    void promote_repeated_doesNoHarm() throws IOException {
        sink.promote(KEYS);
        sink.promote(KEYS);

        assertThat(file).hasContent(NEW);
        assertThat(folder.resolve("app.key.1")).hasContent(OLD);
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
        assertOwnersOnly("app.key", "app.key.1");
    }

    @Test
    void promote_goesOn_afterACrashBetweenItsSteps() throws IOException {
        Files.writeString(folder.resolve("app.key.1"), OLD);
        Files.writeString(folder.resolve("app.key.next"), "sk-te");

        sink.promote(KEYS);

        assertThat(file).hasContent(NEW);
        assertThat(folder.resolve("app.key.1")).hasContent(OLD);
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
        assertOwnersOnly("app.key", "app.key.1");
    }

    @Test
    void discard_repeated_leavesTheOldSecret() throws IOException {
        sink.promote(KEYS);

        sink.discard(KEYS);
        sink.discard(KEYS);

        assertThat(file).hasContent(OLD);
        assertThat(names()).containsExactly("app.key");
    }

    @Test
    void discard_goesOn_afterACrashBetweenItsSteps() throws IOException {
        sink.promote(KEYS);
        Files.move(folder.resolve("app.key.1"), file, StandardCopyOption.REPLACE_EXISTING);

        sink.discard(KEYS);

        assertThat(file).hasContent(OLD);
        assertThat(names()).containsExactly("app.key");
    }

    @Test
    void discard_ofWhatNeverBecameCurrent_leavesTheFile_andAnOldKeyThatWasKept() throws IOException {
        Path kept = Files.writeString(folder.resolve("app.key.1"), "sk-test-kept");

        sink.discard(KEYS);

        assertThat(file).hasContent(OLD);
        assertThat(kept).hasContent("sk-test-kept");
        assertThat(folder.resolve("app.key.2")).doesNotExist();
    }

    @Test
    void secretThatIsGone_isNotPromoted() throws IOException {
        Files.delete(folder.resolve("app.key.2"));

        assertThatThrownBy(() -> sink.promote(KEYS)).isInstanceOf(OutputException.class);
        assertThat(names()).containsExactly("app.key");
        assertThat(file).hasContent(OLD);
    }

    private void assertOwnersOnly(String... names) throws IOException {
        for (String name : names) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
