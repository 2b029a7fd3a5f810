package ai.anyint.sdk.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The prompts of a text file, one a line. */
final class Prompts {

    private Prompts() {}

    static List<String> read(Path file) throws IOException {
        List<String> prompts = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .toList();
        if (prompts.isEmpty()) {
            throw new IllegalArgumentException("no prompts in " + file.getFileName() + ": it needs one a line");
        }
        return prompts;
    }
}
