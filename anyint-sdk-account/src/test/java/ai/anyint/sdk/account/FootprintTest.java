package ai.anyint.sdk.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    /** Classes that no build has packed yet count as they would in their jar. */
    private static long size(Path entry) {
        try {
            return Files.isRegularFile(entry) ? Files.size(entry) : packed(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long packed(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(folder);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return bytes.size();
    }
}
