package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.core.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a new secret goes. There is no default: printed unasked, it would stand in every log of a pipeline. */
final class SecretDestination {

    @Option(names = "--reveal", required = true, description = "Print the secret.")
    private boolean reveal;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "Write the secret into a new file that only its owner reads.")
    private Optional<Path> file = Optional.empty();

    /**
     * Looks before anything is created, so that no secret gets lost.
     *
     * @throws IllegalArgumentException when the file is there already, or its folder is not
     */
    void check() {
        file.ifPresent(path -> {
            if (Files.exists(path)) {
                throw new IllegalArgumentException("--to " + path + ": the file is there already");
            }
            Path folder = path.toAbsolutePath().getParent();
            if (folder == null || !Files.isWritable(folder)) {
                throw new IllegalArgumentException("--to " + path + ": its folder cannot be written to");
            }
        });
    }

    boolean isFile() {
        return file.isPresent();
    }

    /** Hands the secret out, and returns the facts with what became of it. */
    Facts hand(Secret secret, Facts facts) {
        if (reveal) {
            return facts.with("secret", secret.reveal());
        }
        Path path = file.orElseThrow();
        write(path, secret);
        return facts.with("secretIn", path);
    }

    static void write(Path path, Secret secret) {
        try {
            OwnersFile.create(path, (secret.reveal() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new OutputException("the secret could not be written to " + path, e);
        }
    }
}
