package ai.anyint.sdk.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class paths that Maven resolved, one a file in a folder. */
final class ClassPaths {

    private static final double BYTES_A_MEBIBYTE = 1024 * 1024;

    private final Path folder;

    ClassPaths(Path folder) {
        this.folder = folder;
    }

    /** The class path to run something of ours with what these names stand for, in their order. */
    String running(String... names) throws IOException {
        Set<Path> jars = new LinkedHashSet<>(jars("benchmarks"));
        for (String name : names) {
            jars.addAll(name.equals("jmh") ? jmh() : jars(name));
        }
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** What a user has on the class path, in MiB. */
    double mebibytes(String name) throws IOException {
        double bytes = 0;
        for (Path jar : jars(name)) {
            bytes += Files.size(jar);
        }
        return bytes / BYTES_A_MEBIBYTE;
    }

    int count(String name) throws IOException {
        return jars(name).size();
    }

    /** The version of an artifact, as the file is called. */
    String version(String name, String artifact) throws IOException {
        return jars(name).stream()
                .map(jar -> jar.getFileName().toString())
                .filter(jar -> jar.matches(artifact + "-[0-9].*"))
                .map(jar -> jar.substring(artifact.length() + 1, jar.length() - ".jar".length()))
                .findFirst()
                .orElseThrow();
    }

    private Set<Path> jmh() throws IOException {
        return jars("testkit").stream()
                .filter(jar -> jar.getFileName().toString().matches("(jmh|jopt|commons-math3)-.*"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Path> jars(String name) throws IOException {
        return Stream.of(Files.readString(folder.resolve(name)).strip().split(File.pathSeparator, -1))
                .map(Path::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
