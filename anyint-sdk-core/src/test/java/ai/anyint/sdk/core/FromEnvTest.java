package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FromEnvTest {

    private static final String KEY = "sk-prov-test" + "0123456789abcdefghijABCDEFGHIJ_-";

    @ParameterizedTest
    @ValueSource(strings = {"ANYINT_PROVISIONING_KEY", "ANYINT_API_KEY"})
    void oneKey_isEnough(String variable) {
        try (AnyIntClient client = AnyIntClient.fromEnv(Map.of(variable, KEY))) {
            assertThat(client).hasToString("AnyIntClient[https://gateway.api.anyint.ai/]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void noKeyOrABlankOne_isRefusedWithTheNamesToSet(String blank) {
        assertThatIllegalStateException()
                .isThrownBy(() -> AnyIntClient.fromEnv(Map.of("ANYINT_API_KEY", blank)))
                .withMessageContaining("ANYINT_PROVISIONING_KEY")
                .withMessageContaining("ANYINT_API_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8089/", " http://localhost:8089\n"})
    void baseUrl_isTaken(String url) {
        try (AnyIntClient client = AnyIntClient.fromEnv(Map.of("ANYINT_API_KEY", KEY, "ANYINT_BASE_URL", url))) {
            assertThat(client).hasToString("AnyIntClient[http://localhost:8089/]");
        }
    }

    @Test
    void blankBaseUrl_isTheDefault() {
        try (AnyIntClient client = AnyIntClient.fromEnv(Map.of("ANYINT_API_KEY", KEY, "ANYINT_BASE_URL", " "))) {
            assertThat(client).hasToString("AnyIntClient[" + AnyIntClient.PRODUCTION_URL + "/]");
        }
    }

    @Test
    void keyInTheWrongVariable_isRefusedWithoutQuotingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnyIntClient.fromEnv(Map.of("ANYINT_API_KEY", KEY, "ANYINT_BASE_URL", KEY)))
                .withMessage("ANYINT_BASE_URL must be a URL such as https://gateway.api.anyint.ai");
    }

    @Test
    void unusableKey_isRefusedByTheNameOfTheVariable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnyIntClient.fromEnv(Map.of("ANYINT_PROVISIONING_KEY", KEY + "\n" + KEY)))
                .withMessage("ANYINT_PROVISIONING_KEY must not contain a line break or another control character");
    }
}
