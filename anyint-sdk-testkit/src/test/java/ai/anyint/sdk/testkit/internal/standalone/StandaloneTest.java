package ai.anyint.sdk.testkit.internal.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says, and how it ends when it does not serve. */
class StandaloneTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Standalone program = new Standalone(print(out), print(err));

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port 0", "--port=0", "--port 0 --host 127.0.0.1", "--host=localhost --port 0"})
    void ready_isOneLine(String arguments) {
        Standalone.Outcome outcome = program.start(arguments.split(" "));

        try (var server = outcome.server().orElseThrow()) {
            assertThat(text(out)).isEqualTo("listening on http://127.0.0.1:" + server.port() + System.lineSeparator());
            assertThat(text(err)).isEmpty();
        }
    }

    @Test
    void anotherAddressThanLoopback_isServedWithAWarning() {
        Standalone.Outcome outcome = program.start("--port", "0", "--host", "0.0.0.0");

        try (var server = outcome.server().orElseThrow()) {
            assertThat(text(out)).isEqualTo("listening on " + server.url() + System.lineSeparator());
            assertThat(text(err)).contains("controls the fake");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --prt 1             | unknown option --prt
            8089                | unknown option 8089
            --port              | --port wants a value
            --port x            | --port wants a number from 0 to 65535, not x
            --port 65536        | --port wants a number
            --port -1           | --port wants a number
            --port 0 --port=0   | --port is given twice
            --host=             | --host wants an address
            --host no.invalid   | no address is known
            --seed none.json    | none.json: there is no such file
            """)
    void misuse_isExplained_withExitCode2(String arguments, String message) {
        Standalone.Outcome outcome = program.start(arguments.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(text(err)).contains(message);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void portInUse_isExplained_withExitCode1() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            Standalone.Outcome outcome = program.start("--port", port);

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(text(err)).startsWith("cannot listen on 127.0.0.1 port " + port + ": ");
            assertThat(text(out)).isEmpty();
        }
    }

    @Test
    void helpAndVersion_endAtOnce() {
        for (Map.Entry<String, String> each : Map.of("--help", "--seed FILE", "--version", "anyint-sdk-testkit")
                .entrySet()) {
            Standalone.Outcome outcome = program.start(each.getKey());

            assertThat(outcome.server()).isEmpty();
            assertThat(outcome.exitCode()).isZero();
            assertThat(text(out)).contains(each.getValue());
        }
        assertThat(text(err)).isEmpty();
    }
}
