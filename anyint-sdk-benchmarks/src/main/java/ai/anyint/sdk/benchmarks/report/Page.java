package ai.anyint.sdk.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the tables between the marks of a page, and leaves the rest of it alone. */
final class Page {

    private static final String BEGIN = "<!-- figures: written by anyint-sdk-benchmarks/run -->";
    private static final String END = "<!-- end of figures -->";

    private Page() {}

    static void write(Path page, Figures figures) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(page + " has no place for the figures: " + BEGIN + " … " + END);
        }
        Files.writeString(
                page,
                text.substring(0, begin + BEGIN.length()) + "\n\n" + tables(figures) + "\n" + text.substring(end));
    }

    private static String tables(Figures figures) {
        String about = figures.about().entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining("; "));
        return about + ".\n\n### The client\n\n" + table(Rows.client(), figures.samples()) + "\n### The testkit\n\n"
                + table(Rows.testkit(), figures.samples()) + "\n### The operations\n\n"
                + table(Rows.operations(), figures.samples());
    }

    private static String table(List<Row> rows, Samples samples) {
        return "| what | beside it | ours (× the first beside it) | goal | reached |\n| --- | --- | --- | --- | --- |\n"
                + rows.stream().map(row -> row.markdown(samples) + "\n").collect(Collectors.joining());
    }
}
