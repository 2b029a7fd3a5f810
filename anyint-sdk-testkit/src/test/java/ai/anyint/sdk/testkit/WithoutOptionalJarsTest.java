package ai.anyint.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who has neither WireMock nor JUnit nor AssertJ on the class path needs none of them. */
class WithoutOptionalJarsTest {

    @Test
    void fakeAndItsFaults_workWithoutThem() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*(wiremock|junit|opentest4j|assertj|surefire).*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Probe.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("optional classes: 0, status 503, struck 1");
    }

    /** Uses the fake as a program would that tests with something else. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] args) {
            FakeAccount account = FakeAnyInt.create().openAccount("5");
            Fault fault = account.inject(
                    Fault.on("POST", "/openai/v1/images/generations").status(503, "upstream_unavailable"));
            int status = Calls.image(account);
            System.out.println("optional classes: " + found("com.github.tomakehurst.wiremock.WireMockServer")
                    + ", status " + status + ", struck " + fault.hits());
        }

        private static int found(String name) {
            try {
                Class.forName(name);
                return 1;
            } catch (ClassNotFoundException e) {
                return 0;
            }
        }
    }
}
