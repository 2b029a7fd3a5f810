package ai.anyint.sdk.testkit.wiremock;

import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.Fault;
import ai.anyint.sdk.testkit.FaultPlan;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnyIntWireMockTest {

    private static final String CHAT = "/openai/v1/chat/completions";
    private static final String BALANCE = "/v1/account/balance";
    private static final FakeAnyInt FAKE = FakeAnyInt.create();

    @RegisterExtension
    static final WireMockExtension WIRE_MOCK = WireMockExtension.newInstance()
            .options(options().dynamicPort().extensions(AnyIntWireMock.of(FAKE)))
            .failOnUnmatchedRequests(true)
            .build();

    private final OkHttpClient http = new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .retryOnConnectionFailure(false)
            .build();
    private final FakeAccount account =
            FAKE.openAccount("5.00").answer("claude-sonnet-4-6", CannedAnswer.tokens(14, 21));

    @Test
    void ownStubAnswersItsRoute_theFakeAnswersTheRestAndCharges_andAllIsVerified() throws IOException {
        WIRE_MOCK.stubFor(get(urlEqualTo("/openai/v1/models")).willReturn(okJson("{\"data\":[]}")));

        try (Response models = send(account.apiKey(), "/openai/v1/models", null);
                Response chat = chat("")) {
            assertThat(models.body().string()).isEqualTo("{\"data\":[]}");
            assertThat(chat.code()).isEqualTo(200);
            assertThat(chat.header("Content-Type")).isEqualTo("application/json");
            assertThat(chat.headers("Date")).hasSize(1);
            assertThat(account).hasBalance("4.999643").chargedExactlyOnce(String.valueOf(chat.header("x-request-id")));
        }

        WIRE_MOCK.verify(1, getRequestedFor(urlPathEqualTo("/openai/v1/models")));
        WIRE_MOCK.verify(
                postRequestedFor(urlPathEqualTo(CHAT)).withHeader("Content-Type", equalTo("application/json")));
        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void scenarioOfStubs_fallsThroughToTheFake() throws IOException {
        WIRE_MOCK.stubFor(post(urlEqualTo(CHAT))
                .inScenario("outage")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("over"));

        assertStatus(503, chat(""));
        assertStatus(200, chat(""));

        assertThat(account).chargedExactlyOnce();
        WIRE_MOCK.verify(2, postRequestedFor(urlEqualTo(CHAT)));
    }

    @Test
    void resetOfTheStubs_leavesTheFakeInPlace() throws IOException {
        WIRE_MOCK.stubFor(get(urlEqualTo(BALANCE)).willReturn(okJson("{}")));
        WIRE_MOCK.resetMappings();
        WIRE_MOCK.resetAll();

        try (Response balance = send(account.provisioningKey(), BALANCE, null)) {
            assertThat(balance.body().string()).isEqualTo("{\"balance\":\"5.00\"}");
        }
    }

    @Test
    void refusal_isTheFakesOwn() throws IOException {
        account.balance("0");

        try (Response refused = chat("")) {
            assertThat(refused.code()).isEqualTo(402);
            assertThat(refused.body().string()).contains("insufficient_balance");
        }
        assertThat(account).wasRefused("insufficient_balance", 1);
    }

    @Test
    void answerWithoutABody_hasNone() throws IOException {
        Request.Builder delete = request(account.provisioningKey(), "/v1/account/keys/" + account.apiKeyId());
        try (Response deleted = http.newCall(delete.delete().build()).execute()) {
            assertThat(deleted.code()).isEqualTo(204);
            assertThat(deleted.body().bytes()).isEmpty();
        }
    }

    @Test
    void stream_comesWhole_andIsCharged() throws IOException {
        try (Response stream = chat(",\"stream\":true")) {
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.body().string()).startsWith("data: {").endsWith("data: [DONE]\n\n");
        }
        assertThat(account).hasBalance("4.999643").chargedExactlyOnce();
    }

    @ParameterizedTest
    @EnumSource
    void connectionFaultAfterTheCommit_breaksTheCall_andItIsCharged(FaultPlan.Connection how) {
        FaultPlan plan = Fault.on("POST", CHAT).afterCommit();
        Fault fault = account.inject(
                switch (how) {
                    case RESET -> plan.reset();
                    case EMPTY -> plan.empty();
                    case GARBAGE -> plan.garbage();
                });

        assertThatThrownBy(() -> chat("").close()).isInstanceOf(IOException.class);

        assertThat(fault).isUsedUp();
        assertThat(account).chargedExactlyOnce();
    }

    @Test
    void faultsThatAnswer_andCutBodies_reachTheClient() throws IOException {
        List.of(
                        Fault.on("GET", BALANCE).delay(Duration.ofMillis(5)).status(500, "internal_error"),
                        Fault.on("GET", BALANCE).midBody().garbage(),
                        Fault.on("GET", BALANCE).cut())
                .forEach(account::inject);

        assertStatus(500, send(account.provisioningKey(), BALANCE, null));
        try (Response garbage = send(account.provisioningKey(), BALANCE, null)) {
            assertThat(garbage.body().string()).startsWith("{\"balance").contains("garbage");
        }
        assertThatThrownBy(() -> {
                    try (Response cut = send(account.provisioningKey(), BALANCE, null)) {
                        cut.body().bytes();
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(account).hasNoUnusedFaults();
    }

    private Response chat(String more) throws IOException {
        String body = "{\"model\":\"claude-sonnet-4-6\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]" + more
                + "}";
        return send(
                account.apiKey(),
                CHAT,
                RequestBody.create(
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8), MediaType.get("application/json")));
    }

    private Response send(Secret key, String path, @org.jspecify.annotations.Nullable RequestBody body)
            throws IOException {
        Request.Builder request = request(key, path);
        return http.newCall((body == null ? request : request.post(body)).build())
                .execute();
    }

    private static Request.Builder request(Secret key, String path) {
        return new Request.Builder()
                .url("http://localhost:" + WIRE_MOCK.getPort() + path)
                .header("Authorization", "Bearer " + key.reveal());
    }

    private static void assertStatus(int status, Response response) {
        try (response) {
            assertThat(response.code()).isEqualTo(status);
        }
    }
}
