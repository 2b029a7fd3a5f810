package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.CapturedLog;
import ai.anyint.sdk.core.harness.RawServer;
import ai.anyint.sdk.core.harness.Reply;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTurnsNoBodiesOnTest {

    @ParameterizedTest
    @ValueSource(strings = {"trace", "debug", "true", "1", "4096", "body"})
    void variable_doesNotTurnBodyLoggingOn(String value) throws IOException {
        try (RawServer server = RawServer.answering(request -> Reply.ok("{\"status\":\"active\"}"));
                CapturedLog log = new CapturedLog();
                AnyIntClient anyint = AnyIntClient.fromEnv(environment(server.url(), value))) {
            anyint.execute(Calls.create());

            assertThat(log.text())
                    .contains("operation=things.create")
                    .doesNotContain("active")
                    .doesNotContain("merger")
                    .doesNotContain(" body ");
        }
    }

    private static Map<String, String> environment(String url, String value) {
        Map<String, String> environment = new HashMap<>();
        environment.put("ANYINT_PROVISIONING_KEY", Calls.KEY);
        environment.put("ANYINT_BASE_URL", url);
        for (String name : new String[] {"LOG", "DEBUG", "TRACE", "LOG_LEVEL", "LOG_BODIES", "LOGBODIES", "HTTP_LOG"}) {
            environment.put("ANYINT_" + name, value);
            environment.put("OPENAI_" + name, value);
            environment.put(name, value);
        }
        return environment;
    }
}
