package ai.anyint.sdk.testkit.internal.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which operations have succeeded in this build: a file each, so that the processes of a run need not agree. */
final class Exercised {

    private static final Path FOLDER = Path.of("target", "openapi-exercised");
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private Exercised() {}

    static void note(Operation operation) {
        if (NOTED.add(operation.id())) {
            try {
                Files.createDirectories(FOLDER);
                Files.write(file(operation), new byte[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static boolean contains(Operation operation) {
        return Files.exists(file(operation));
    }

    private static Path file(Operation operation) {
        return FOLDER.resolve(operation.id());
    }
}
