package ai.anyint.sdk.examples;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The class path of these tests: the runner hides it in a jar of its own and names the real one in a property. */
final class TestClassPath {

    private TestClassPath() {}

    static String asText() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    static List<Path> entries() {
        return Arrays.stream(asText().split(File.pathSeparator)).map(Path::of).toList();
    }
}
