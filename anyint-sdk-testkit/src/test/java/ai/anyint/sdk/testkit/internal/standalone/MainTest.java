package ai.anyint.sdk.testkit.internal.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: what it prints, and how it ends. */
@Timeout(60)
class MainTest {

    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(errors().toFile()).start();
        started.add(process);
        return process;
    }

    private Path errors() {
        return folder.resolve("err.txt");
    }

    private static String out(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void serves_fromTheReadyLineOn_untilItIsEnded() throws Exception {
        Process process = start("--port", "0");
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        String ready = reader.readLine();
        assertThat(ready).matches("listening on http://127\\.0\\.0\\.1:\\d+");
        URI url = URI.create(ready.substring("listening on ".length()));

        try (var answer = url.resolve("/__fake/health").toURL().openStream()) {
            assertThat(answer.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("{\"status\":\"ok\"}");
        }
        process.toHandle().destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(reader.readLine()).isNull();
        assertThat(errors()).isEmptyFile();
    }

    @Test
    void unknownOption_endsWith2() throws Exception {
        Process process = start("--prt", "0");

        assertThat(out(process)).isEmpty();
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(errors())).contains("unknown option --prt; --help names the options");
    }

    @Test
    void portInUse_endsWith1() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start("--port", String.valueOf(taken.getLocalPort()));

            assertThat(out(process)).isEmpty();
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(Files.readString(errors())).contains("cannot listen on 127.0.0.1 port " + taken.getLocalPort());
        }
    }
}
