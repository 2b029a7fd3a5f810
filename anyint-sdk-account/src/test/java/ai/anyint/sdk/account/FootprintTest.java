package ai.anyint.sdk.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a user's application carries for this module: the runtime class path that Maven resolves for it. */
class FootprintTest {

    private static final double MEBIBYTE = 1024 * 1024;

    @Test
    void runtimeClassPath_staysUnderSixAndAHalfMebibytes() throws IOException {
        List<Path> classPath = classPath();

        long bytes = classPath.stream().mapToLong(FootprintTest::size).sum() + size(Path.of("target", "classes"));

        assertThat(bytes / MEBIBYTE)
                .as("MiB of %s", classPath.stream().map(Path::getFileName).toList())
                .isBetween(4.0, 6.5);
    }

    @Test
    void runtimeClassPath_hasNoTestLibraryAndOneOkHttp() throws IOException {
        List<String> names =
                classPath().stream().map(path -> path.getFileName().toString()).toList();

        assertThat(names).noneMatch(name -> name.matches("(junit|assertj|wiremock|mockwebserver|logback).*"));
        assertThat(names).filteredOn(name -> name.startsWith("okhttp-jvm")).hasSize(1);
    }

    private static List<Path> classPath() throws IOException {
        String line = Files.readString(Path.of("target", "runtime-classpath.txt"));
        return Arrays.stream(line.strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static long size(Path entry) {
        try (Stream<Path> files = Files.walk(entry)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
