package ai.anyint.sdk.account;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request looks like when it leaves, and what never leaves. */
class RequestJsonTest {

    private static final String KEY = Fixtures.text("CreatedApiKey");
    private static final Instant END = Instant.parse("2026-02-01T00:00:00.123456789Z");

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(201).withBody(KEY)));
        server.stubFor(patch(anyUrl()).willReturn(aResponse().withStatus(200).withBody(KEY)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void create_sendsTheNameAlone_whereNothingElseIsSet() {
        assertCreates(CreateApiKey.named("ci"), "{\"name\":\"ci\"}");
    }

    @Test
    void create_sendsTheLimitAsANumber_andTheExpiryInMilliseconds() {
        assertCreates(
                CreateApiKey.named("ci").withCreditLimit("25.50").withExpiresAt(END),
                "{\"name\":\"ci\",\"credit_limit\":25.50,\"expires_at\":\"2026-02-01T00:00:00.123Z\"}");
    }

    @Test
    void create_sendsALimitOfZero() {
        assertCreates(CreateApiKey.named("ci").withCreditLimit(Money.ZERO), "{\"name\":\"ci\",\"credit_limit\":0.00}");
    }

    @Test
    void update_leavesOutWhatIsUnchanged() {
        assertUpdates(UpdateApiKey.builder().build(), "{}");
        assertUpdates(UpdateApiKey.builder().enabled(false).build(), "{\"is_enabled\":false}");
    }

    @Test
    void update_sendsNullForWhatIsCleared_andTheValueOfWhatIsSet() {
        assertUpdates(
                UpdateApiKey.builder().removeCreditLimit().removeExpiry().build(),
                "{\"credit_limit\":null,\"expires_at\":null}");
        assertUpdates(
                UpdateApiKey.builder().name("n").creditLimit("0").expiresAt(END).build(),
                "{\"name\":\"n\",\"credit_limit\":0.00,\"expires_at\":\"2026-02-01T00:00:00.123Z\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void nameOfAWrongLength_isNeverBuilt(int length) {
        String name = "🔑".repeat(length);

        assertThatThrownBy(() -> CreateApiKey.named(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UpdateApiKey.builder().name(name).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nameOf255CodePoints_isBuilt() {
        assertThat(CreateApiKey.named("🔑".repeat(255)).name()).hasSize(510);
    }

    @Test
    void negativeLimit_isNeverBuilt() {
        assertThatThrownBy(() -> CreateApiKey.named("ci").withCreditLimit("-0.01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("creditLimit");
        assertThatThrownBy(() -> UpdateApiKey.builder().creditLimit("-0.01").build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertCreates(CreateApiKey key, String json) {
        try (AnyIntClient anyint = client()) {
            AccountClient.of(anyint).keys().create(key);
        }
        server.verify(1, postRequestedFor(urlEqualTo("/v1/account/keys")).withRequestBody(equalToJson(json)));
        assertThat(numbersIn(server.getAllServeEvents().get(0).getRequest().getBodyAsString()))
                .isEqualTo(numbersIn(json));
    }

    private void assertUpdates(UpdateApiKey update, String json) {
        try (AnyIntClient anyint = client()) {
            AccountClient.of(anyint).keys().update(7, update);
        }
        server.verify(1, patchRequestedFor(urlEqualTo("/v1/account/keys/7")).withRequestBody(equalToJson(json)));
    }

    /** WireMock takes 25.5 and "25.5" for different, but says nothing of their digits. */
    private static String numbersIn(String json) {
        return json.replaceAll("[^0-9.]", "");
    }

    private AnyIntClient client() {
        return AnyIntClient.builder()
                .baseUrl(server.baseUrl())
                .provisioningKey("sk-prov-test" + "0".repeat(32))
                .build();
    }
}
