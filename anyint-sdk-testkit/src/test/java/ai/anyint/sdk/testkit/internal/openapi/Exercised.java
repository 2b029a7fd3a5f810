package ai.anyint.sdk.testkit.internal.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Which operations have succeeded in this build, and by whom they were asked: a file each in the module's own folder, so that
 * the processes of a run need not agree.
 */
public final class Exercised {

    private static final Path FOLDER = Path.of("target", "openapi-exercised");
    private static final Set<Path> NOTED = ConcurrentHashMap.newKeySet();

    private Exercised() {}

    static void note(Operation operation, Asker asker) {
        Path file = file(Path.of(""), operation, asker);
        if (NOTED.add(file)) {
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, new byte[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns whether an operation was asked in the run of this module, by whatever way. */
    static boolean here(Operation operation) {
        return Stream.of(Asker.values()).anyMatch(asker -> Files.exists(file(Path.of("."), operation, asker)));
    }

    /** Returns whether an operation was asked so in the run of any module. */
    public static boolean anywhere(Operation operation, Asker asker) {
        return modules().stream().anyMatch(module -> Files.exists(file(module, operation, asker)));
    }

    /** Returns the modules whose tests have asked anything, of this one and those beside it. */
    public static List<Path> modules() {
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(Path.of(".."), "anyint-sdk-*")) {
            return StreamSupport.stream(modules.spliterator(), false)
                    .filter(module -> Files.exists(module.resolve(FOLDER)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path module, Operation operation, Asker asker) {
        return module.resolve(FOLDER).resolve(asker.mark()).resolve(operation.id());
    }
}
