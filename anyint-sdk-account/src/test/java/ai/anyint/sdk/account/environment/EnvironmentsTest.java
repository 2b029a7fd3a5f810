package ai.anyint.sdk.account.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@AnyIntTest(balance = "5.00")
class EnvironmentsTest {

    private static final String ONE = "sk-testOneKeyThatIsLongEnoughToBeMasked0001";
    private static final String TWO = "sk-testTwoKeyThatIsLongEnoughToBeMasked0002";
    private static final String PROVISIONING = "sk-prov-testKeyThatIsLongEnoughToBeMasked0003";
    private static final String LOOPBACK = "http://127.0.0.1:8089";

    private static Map<String, String> local() {
        return with(
                Map.of(), "ANYINT_PROFILE", "local", "ANYINT_LOCAL_BASE_URL", LOOPBACK, "ANYINT_LOCAL_API_KEY", ONE);
    }

    private static Map<String, String> staging() {
        return with(Map.of(), "ANYINT_PROFILE", "staging", "ANYINT_STAGING_API_KEY", ONE);
    }

    private static Map<String, String> with(Map<String, String> some, String... more) {
        Map<String, String> all = new HashMap<>(some);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @Test
    void activeProfile_makesAClientThatWorks(FakeAccount account, FakeServer server) {
        Environments environments = Environments.from(Map.of(
                "ANYINT_PROFILE",
                "local",
                "ANYINT_LOCAL_BASE_URL",
                server.url().toString(),
                "ANYINT_LOCAL_PROVISIONING_KEY",
                account.provisioningKey().reveal() + "\n",
                "ANYINT_LOCAL_API_KEY",
                account.apiKey().reveal(),
                "ANYINT_LOCAL_BALANCE_FLOOR",
                "2.50",
                "ANYINT_PRODUCTION_API_KEY",
                ONE));

        try (AnyIntClient anyint = environments.client()) {
            assertThat(AccountClient.of(anyint).balance().amount()).isEqualTo(Money.of("5.00"));
            assertThat(AccountClient.of(anyint).models().models()).isNotEmpty();
        }
        assertThat(environments.active().profile()).isEqualTo(Profile.LOCAL);
        assertThat(environments.active().balanceFloor()).contains(Money.of("2.50"));
        assertThat(environments.active().apiKey()).contains(account.apiKey());
        assertThat(environments.warnings()).isEmpty();
    }

    @Test
    void onlyTheActiveProfile_isUsed() {
        Environments environments = Environments.from(with(
                staging(),
                "ANYINT_PRODUCTION_API_KEY",
                TWO,
                "ANYINT_PRODUCTION_PROVISIONING_KEY",
                PROVISIONING,
                "ANYINT_PRODUCTION_BALANCE_FLOOR",
                "100"));

        assertThat(environments.active().profile()).isEqualTo(Profile.STAGING);
        assertThat(environments.active().apiKey()).contains(Secret.of(ONE));
        assertThat(environments.active().provisioningKey()).isEmpty();
        assertThat(environments.active().balanceFloor()).isEmpty();
        assertThat(environments.active().baseUrl()).isEqualTo(AnyIntClient.PRODUCTION_URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "staging", "production"})
    void productionKeyInTheLocalProfile_isRefused_whateverProfileRuns(String profile) {
        Map<String, String> variables = with(
                local(),
                "ANYINT_PROFILE",
                profile,
                "ANYINT_STAGING_API_KEY",
                TWO,
                "ANYINT_PRODUCTION_PROVISIONING_KEY",
                PROVISIONING,
                "ANYINT_PRODUCTION_API_KEY",
                ONE);

        assertThat(refusal(variables))
                .isEqualTo("ANYINT_LOCAL_API_KEY (profile local) holds the key of ANYINT_PRODUCTION_API_KEY"
                        + " (profile production): give the local profile a low-risk key of its own");
    }

    @Test
    void productionKeyInTheWrongVariableOfTheLocalProfile_isRefusedToo() {
        assertThat(refusal(with(local(), "ANYINT_PRODUCTION_PROVISIONING_KEY", ONE)))
                .startsWith("ANYINT_LOCAL_API_KEY (profile local) holds the key of"
                        + " ANYINT_PRODUCTION_PROVISIONING_KEY (profile production)");
    }

    @Test
    void keyOfStagingAndProduction_isAWarning_loggedOnce_withItsMaskAlone() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Environments.class);
        log.start();
        logger.setLevel(Level.WARN);
        logger.addAppender(log);
        try {
            Environments environments =
                    Environments.from(with(staging(), "ANYINT_PRODUCTION_API_KEY", ONE, "ANYINT_LOCAL_API_KEY", TWO));
            environments.client().close();
            environments.client().close();

            assertThat(environments.warnings())
                    .containsExactly("ANYINT_STAGING_API_KEY (profile staging) and ANYINT_PRODUCTION_API_KEY"
                            + " (profile production) hold one key, sk-test…0001: give each a key of its own, so that"
                            + " what goes wrong in one spares the other");
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactlyElementsOf(environments.warnings());
            assertThat(environments + " " + environments.active()).doesNotContain("sk-");
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }
    }

    @Test
    void shortSharedKey_isNotShownAtAll() {
        Environments environments = Environments.from(
                with(staging(), "ANYINT_STAGING_API_KEY", "sk-tiny1234", "ANYINT_PRODUCTION_API_KEY", "sk-tiny1234"));

        assertThat(environments.warnings()).singleElement().asString().contains("hold one key, ***:");
    }

    @Test
    void keyOfLocalAndStaging_isAWarning() {
        assertThat(Environments.from(with(local(), "ANYINT_STAGING_API_KEY", ONE))
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("ANYINT_LOCAL_API_KEY (profile local) and ANYINT_STAGING_API_KEY (profile staging)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gateway.api.anyint.ai",
                "https://127.0.0.1.example.com",
                "https://localhost.example.com",
                "https://128.0.0.1",
                "https://0.0.0.0"
            })
    void localProfile_talksToLoopbackOnly(String url) {
        assertThat(refusal(with(local(), "ANYINT_LOCAL_BASE_URL", url)))
                .startsWith("ANYINT_LOCAL_BASE_URL (profile local): must be a loopback address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "http://127.0.0.1:1/gateway", "https://[::1]:1", "http://127.9.9.9"})
    void localProfile_mayBeAnyLoopbackAddress(String url) {
        assertThat(Environments.from(with(local(), "ANYINT_LOCAL_BASE_URL", url))
                        .active()
                        .baseUrl())
                .isEqualTo(url);
    }

    @Test
    void whatIsMissing_isNamed() {
        assertThat(refusal(Map.of())).isEqualTo("set ANYINT_PROFILE to local, staging or production");
        assertThat(refusal(Map.of("ANYINT_PROFILE", "production")))
                .isEqualTo("the profile production has no key: set ANYINT_PRODUCTION_PROVISIONING_KEY to read the"
                        + " account, ANYINT_PRODUCTION_API_KEY to call models");
        assertThat(refusal(with(local(), "ANYINT_LOCAL_BASE_URL", " ")))
                .isEqualTo("set ANYINT_LOCAL_BASE_URL (profile local) to a loopback address such as"
                        + " http://127.0.0.1:8089");
    }

    @Test
    void whatCannotBeUsed_isNamed_andNotQuoted() {
        assertThat(refusal(with(staging(), "ANYINT_PROFILE", ONE)))
                .isEqualTo("ANYINT_PROFILE must be local, staging or production");
        assertThat(refusal(with(staging(), "ANYINT_STAGING_BASE_URL", "http://staging.example.com")))
                .startsWith("ANYINT_STAGING_BASE_URL (profile staging): baseUrl must be https");
        assertThat(refusal(with(staging(), "ANYINT_STAGING_BASE_URL", ONE)))
                .startsWith("ANYINT_STAGING_BASE_URL (profile staging): baseUrl must be a URL");
        assertThat(refusal(with(staging(), "ANYINT_PRODUCTION_BALANCE_FLOOR", ONE)))
                .startsWith("ANYINT_PRODUCTION_BALANCE_FLOOR (profile production): amount must be a decimal number");
        assertThat(refusal(with(staging(), "ANYINT_PRODUCTION_API_KEY", TWO + "\n" + ONE)))
                .startsWith("ANYINT_PRODUCTION_API_KEY must not contain a line break");
    }

    private static String refusal(Map<String, String> variables) {
        RuntimeException refused = catchThrowableOfType(RuntimeException.class, () -> Environments.from(variables));
        assertThat(refused).isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class);
        Collection<String> values = variables.values();
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            assertThat(values)
                    .filteredOn(value -> value.startsWith("sk-"))
                    .allSatisfy(key -> assertThat(message).doesNotContain(key));
        }
        return String.valueOf(refused.getMessage());
    }
}
