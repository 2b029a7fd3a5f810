package ai.anyint.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test cannot touch production. */
class OfflineTest {

    private final FakeAccount account = FakeAnyInt.create().openAccount("5");

    @ParameterizedTest
    @ValueSource(
            strings = {AnyIntClient.PRODUCTION_URL, "http://127.0.0.1:1", "https://in-process.anyint.test.example"})
    void inProcess_refusesEveryOtherHost(String url) {
        OkHttpClient http =
                new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();

        assertThatThrownBy(() -> http.newCall(new Request.Builder()
                                .url(url + "/v1/account/balance")
                                .build())
                        .execute())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refuses the host");
        assertThat(account.calls()).isEmpty();
    }

    @Test
    void clientInProcess_readsNoEnvironment() throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Probe.class.getName())
                .redirectErrorStream(true);
        java.environment()
                .putAll(Map.of(
                        "ANYINT_BASE_URL", "https://elsewhere.example",
                        "ANYINT_PROVISIONING_KEY", "sk-prov-test" + "0".repeat(32),
                        "ANYINT_API_KEY", "sk-test" + "0".repeat(32)));
        Process process = java.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("AnyIntClient[" + FakeAccount.inProcessUrl() + "/]", "balance 5.00");
    }

    /** Runs with an environment that would lead a careless client away. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] args) {
            try (AnyIntClient client = FakeAnyInt.create().openAccount("5").client()) {
                System.out.println(client);
                System.out.println("balance "
                        + client.execute(Endpoint.get(
                                                "test.balance",
                                                "/v1/account/balance",
                                                KeyFamily.PROVISIONING,
                                                Map.class)
                                        .call())
                                .get("balance"));
            }
        }
    }
}
