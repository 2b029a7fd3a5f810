package ai.anyint.sdk.testkit.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import ai.anyint.sdk.testkit.internal.api.WireRequest;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

class FailOnDisagreementTest {

    @Test
    void everyTest_hasIt() {
        assertThat(FailOnDisagreement.isOn()).isTrue();
    }

    @Test
    void exchangeThatTheContractDoesNotForesee_failsItsTest() {
        EngineTestKit.engine("junit-jupiter")
                .enableImplicitConfigurationParameters(true)
                .selectors(selectClass(Disagreeing.class))
                .execute()
                .testEvents()
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(message(words -> words.contains("not as openapi.yaml has it"))));
    }

    /** Is run by the test above only. */
    static class Disagreeing {

        @Test
        void exchange() {
            new CheckingTap()
                    .passed(
                            new WireRequest(
                                    "GET",
                                    HttpUrl.get("https://in-process.anyint.test/v1/account/nothing"),
                                    Headers.of(),
                                    ByteString.EMPTY,
                                    0),
                            WireResponse.json(200, ByteString.encodeUtf8("{}")));
        }
    }
}
