package ai.anyint.sdk.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Measures, and writes docs/performance.json and the tables of docs/performance.md; {@code run} calls it. */
public final class Main {

    private static final Path DOCS = Path.of("..", "docs");

    private Main() {}

    /** {@code --quick} takes a first look, {@code --table} only writes the tables again. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> options = List.of(args);
        if (!List.of("--quick", "--table").containsAll(options)) {
            System.err.println("usage: run [--quick | --table]");
            System.exit(2);
        }
        Path json = DOCS.resolve("performance.json");
        if (!options.contains("--table")) {
            boolean quick = options.contains("--quick");
            ClassPaths paths = new ClassPaths(Path.of("target", "class-paths"));
            Samples samples =
                    new Run(paths, Path.of("target").toAbsolutePath(), quick ? Effort.QUICK : Effort.FULL).all();
            Figures.of(paths, samples, quick).write(json);
        }
        Page.write(DOCS.resolve("performance.md"), Figures.read(json));
    }
}
