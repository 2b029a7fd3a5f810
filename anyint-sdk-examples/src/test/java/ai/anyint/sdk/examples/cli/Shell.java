package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeServer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs the program as a shell would, and keeps what it printed. */
final class Shell {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> environment;

    Shell(Map<String, String> environment) {
        this.environment = environment;
    }

    static Shell of(FakeAccount account, FakeServer server) {
        return of(account.provisioningKey().reveal(), server);
    }

    static Shell of(String provisioningKey, FakeServer server) {
        return new Shell(Map.of(
                "ANYINT_PROVISIONING_KEY",
                provisioningKey,
                "ANYINT_BASE_URL",
                server.url().toString()));
    }

    record Result(int exitCode, String out, String err) {

        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + out, e);
            }
        }
    }

    Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Result result = run(out, arguments);
        return new Result(result.exitCode(), out.toString(StandardCharsets.UTF_8), result.err());
    }

    /** Runs the program with a reader that is gone before the first letter. */
    Result runIntoAClosedPipe(String... arguments) {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        return run(closed, arguments);
    }

    private Result run(OutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = AnyIntCli.run(
                new Terminal(
                        environment,
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                arguments);
        return new Result(exitCode, "", err.toString(StandardCharsets.UTF_8));
    }
}
