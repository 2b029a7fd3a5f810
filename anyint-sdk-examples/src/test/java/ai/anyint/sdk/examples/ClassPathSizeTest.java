package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a user of the SDK gets on the class path: the three modules and what they need at run time. */
class ClassPathSizeTest {

    private static final double MEBIBYTE = 1024 * 1024;

    private static final Pattern NEEDED =
            Pattern.compile("(okhttp|okhttp-jvm|okio-jvm|kotlin-stdlib|annotations|jackson-(annotations|core|databind"
                    + "|datatype-jdk8)|slf4j-api|jspecify)-\\d.*\\.jar");
    private static final Pattern OURS =
            Pattern.compile(".*/anyint-sdk-(core|account|billing)/target/(classes|[^/]*(?<!-tests)\\.jar)");

    @Test
    void coreAccountAndBilling_withWhatTheyNeed_takeAtMostSixAndAHalfMebibytes() {
        List<Path> needed = TestClassPath.entries().stream()
                .filter(entry -> NEEDED.matcher(entry.getFileName().toString()).matches())
                .toList();
        List<Path> ours = TestClassPath.entries().stream()
                .filter(entry -> OURS.matcher(entry.toUri().getPath().replaceFirst("/$", ""))
                        .matches())
                .toList();

        assertThat(needed).as("what is needed at run time").hasSize(11);
        assertThat(ours).as("our modules").hasSize(3);
        double size = Stream.concat(needed.stream(), ours.stream())
                .mapToDouble(ClassPathSizeTest::mebibytes)
                .sum();
        System.out.printf("runtime class path: %.2f MiB%n", size);
        assertThat(size).isBetween(4.0, 6.5);
    }

    /** Classes that are not packed yet count half: packing leaves a little less. */
    private static double mebibytes(Path entry) {
        try (Stream<Path> files = Files.walk(entry)) {
            double bytes = files.filter(Files::isRegularFile)
                    .mapToDouble(file -> file.toFile().length())
                    .sum();
            return (Files.isDirectory(entry) ? bytes / 2 : bytes) / MEBIBYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
