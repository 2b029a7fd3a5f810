package ai.anyint.sdk.testkit;

import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FakeMountTest {

    private static final String STREAM = """
            {"model":"claude-sonnet-4-6","stream":true,"messages":[{"role":"user","content":"Hello"}]}""";

    private final FakeAccount account = FakeAnyInt.create().openAccount("5");
    private final FakeMount mount = account.mount();

    @Test
    void request_isAnswered_whateverTheHost() {
        FakeMount.Answer answer = get("https://gateway.example:8443/v1/account/balance");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).containsExactly("application/json");
        assertThat(text(answer)).isEqualTo("{\"balance\":\"5.00\"}");
        assertThat(answer.breaks()).isEmpty();
    }

    @Test
    void callWithoutAKnownKey_isTheAccountsOwn() {
        mount.answer("GET", "http://any.test/v1/account/balance", Map.of(), new byte[0]);

        assertThat(account).wasRefused("invalid_api_key", 1);
    }

    @Test
    void lostAnswer_hasNoStatus() {
        account.inject(Fault.on("GET", "/v1/account/balance").reset());

        FakeMount.Answer answer = get("http://any.test/v1/account/balance");

        assertThat(answer.status()).isZero();
        assertThat(answer.body()).isEmpty();
        assertThat(answer.breaks()).contains(FaultPlan.Connection.RESET);
    }

    @Test
    void cutAnswer_hasTheHalfThatIsToBeSent() {
        account.inject(Fault.on("GET", "/v1/account/balance").cut());

        FakeMount.Answer answer = get("http://any.test/v1/account/balance");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo("{\"balance");
        assertThat(answer.breaks()).contains(FaultPlan.Connection.EMPTY);
    }

    @Test
    void cutStream_hasHalfOfItsEvents() {
        account.answer("claude-sonnet-4-6", CannedAnswer.text("one two three four"));
        account.inject(Fault.on("POST", "/openai/v1/chat/completions").cut());

        FakeMount.Answer answer = mount.answer(
                "POST",
                "http://any.test/openai/v1/chat/completions",
                Map.of("x-api-key", List.of(account.apiKey().reveal())),
                STREAM.getBytes(StandardCharsets.UTF_8));

        assertThat(text(answer)).contains("three").doesNotContain("four").doesNotContain("[DONE]");
        assertThat(answer.breaks()).contains(FaultPlan.Connection.EMPTY);
    }

    @Test
    void noUrl_isRefused() {
        assertThatThrownBy(() -> get("/v1/account/balance")).isInstanceOf(IllegalArgumentException.class);
    }

    private FakeMount.Answer get(String url) {
        return mount.answer(
                "GET",
                url,
                Map.of(
                        "Authorization",
                        List.of("Bearer " + account.provisioningKey().reveal())),
                new byte[0]);
    }

    private static String text(FakeMount.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
