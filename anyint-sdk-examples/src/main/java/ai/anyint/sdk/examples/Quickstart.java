package ai.anyint.sdk.examples;

import ai.anyint.sdk.core.AnyIntClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The first program: an account, two keys with limits, the prompts of a file, and what they cost.
 *
 * <p>By default against a fake AnyInt that it starts itself. With {@code ANYINT_BASE_URL} and
 * {@code ANYINT_PROVISIONING_KEY} set, its account part reads the real service instead, and changes nothing there.
 */
public final class Quickstart {

    private Quickstart() {}

    /** Runs the program; the one argument is the file of prompts, one a line. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (isRealService(System.getenv())) {
            try (AnyIntClient anyint = AnyIntClient.fromEnv()) {
                AccountReport.print(anyint, out);
            }
        } else {
            FakeQuickstart.run(Prompts.read(Path.of(args.length > 0 ? args[0] : "prompts.txt")), out);
        }
    }

    static boolean isRealService(Map<String, String> environment) {
        return !environment.getOrDefault("ANYINT_BASE_URL", "").isBlank()
                && !environment.getOrDefault("ANYINT_PROVISIONING_KEY", "").isBlank();
    }
}
