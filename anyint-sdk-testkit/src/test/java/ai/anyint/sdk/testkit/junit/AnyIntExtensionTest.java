package ai.anyint.sdk.testkit.junit;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

class AnyIntExtensionTest {

    @BeforeEach
    void forgetEarlierSamples() {
        Samples.SECRETS.clear();
        Samples.ACCOUNTS.clear();
    }

    @Test
    void unexpectedRefusal_failsTheTest_andShowsLedgerAndCallsAndNoSecret() {
        Throwable failure = failureOf(Samples.Unexpected.class);

        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("insufficient_balance=1")
                .hasMessageContaining("key_not_found=1")
                .hasMessageContaining("-0.04")
                .hasMessageContaining("POST /openai/v1/images/generations -> 402 insufficient_balance");
        assertThat(Samples.SECRETS)
                .hasSize(2)
                .noneSatisfy(secret -> assertThat(failure).hasMessageContaining(secret));
    }

    @Test
    void refusalAfterTheExpectation_failsTheTest() {
        assertThat(failureOf(Samples.RefusedAgainAfterTheExpectation.class))
                .hasMessageContaining("insufficient_balance=1");
    }

    @Test
    void faultThatIsNeverUsed_failsTheTest_andIsNamed() {
        assertThat(failureOf(Samples.UnusedFault.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("POST /v1/account/keys, call 1, after_commit: connection reset [struck 0 of 1]")
                .hasMessageContaining("balance 7");
    }

    @Test
    void faultThatIsUsedTooRarely_failsTheTest() {
        assertThat(failureOf(Samples.HalfUsedFault.class))
                .hasMessageContaining("call 1 to 3, before: 500 internal_error [struck 1 of 3]");
    }

    @Test
    void usedAndRemovedFaults_pass() {
        assertPassed(run(Samples.UsedFaults.class), 2);
    }

    @Test
    void unknownRoute_failsTheTest() {
        assertThat(failureOf(Samples.UnknownRoute.class))
                .hasMessageContaining("not_found=1")
                .hasMessageContaining("GET /v1/account/balances -> 404");
        assertThat(failureOf(Samples.UnknownMethod.class)).hasMessageContaining("method_not_allowed=1");
    }

    @Test
    void gateThatNobodyReleased_isOpenedByTheEndOfTheTest() throws Exception {
        assertPassed(run(Samples.ForgottenGate.class), 1);
        // Answered, or cut off by the end of its server: it is not held any more.
        requireNonNull(Samples.ForgottenGate.HELD.get())
                .handle((balance, failure) -> true)
                .get(30, SECONDS);
    }

    @Test
    void failingTest_keepsItsFailure_andCarriesTheReportAsSuppressed() {
        Throwable failure = failureOf(Samples.Failing.class);

        assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessage("its own failure");
        assertThat(failure.getSuppressed()).singleElement().satisfies(seen -> {
            assertThat(seen).hasMessageContaining("balance 6.96").hasMessageContaining("/openai/v1/images/generations");
            assertThat(Samples.SECRETS)
                    .hasSize(2)
                    .noneSatisfy(secret -> assertThat(seen).hasMessageContaining(secret));
        });
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Samples.Lenient.class,
                Samples.Parameters.class,
                Samples.Http.class,
            })
    void sampleOfOneTest_passes(Class<?> sample) {
        assertPassed(run(sample), 1);
    }

    @Test
    void expectedRefusals_pass() {
        assertPassed(run(Samples.Expected.class), 2);
    }

    @Test
    void nestedClass_takesTheOuterSettingsOrItsOwn() {
        assertPassed(run(Samples.WithNested.class), 2);
    }

    @Test
    void accountOfAConstructor_isTheTestsOwn() {
        assertPassed(run(Samples.ByConstructor.class), 3);
        assertThat(Samples.ACCOUNTS).hasSize(3);
    }

    @Test
    void sixtyFourTestsAtOnce_doNotSeeEachOther() {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "16")
                .selectors(selectClass(Samples.SixtyFour.class))
                .execute()
                .testEvents();

        assertPassed(tests, 64);
        assertThat(Samples.ACCOUNTS).hasSize(64);
    }

    @Test
    void fieldsLeftEmpty_areFilledForEachTest_nestedOnesToo() {
        Samples.ACCOUNTS.clear();

        assertPassed(run(Samples.ByField.class), 4);
        assertThat(Samples.ACCOUNTS).hasSize(4);
    }

    private static Events run(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(sample))
                .execute()
                .testEvents();
    }

    private static void assertPassed(Events tests, int count) {
        assertThat(tests.failed().list()).isEmpty();
        assertThat(tests.succeeded().count()).isEqualTo(count);
    }

    private static Throwable failureOf(Class<?> sample) {
        return run(sample).failed().stream()
                .map(Event::getPayload)
                .map(payload -> (TestExecutionResult) payload.orElseThrow())
                .findFirst()
                .flatMap(TestExecutionResult::getThrowable)
                .orElseThrow(() -> new AssertionError(sample + " passed"));
    }
}
