package ai.anyint.sdk.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.CapturedLog;
import ai.anyint.sdk.core.harness.InProcess;
import ai.anyint.sdk.core.harness.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A call that must carry a secret in its body: the service gets it, and nobody else. */
class SecretInBodyTest {

    private static final String PLAIN = "opaque0123456789abcdefghijABCDEFGHIJ";
    private static final String JSON = "{\"type\":\"service_account\",\"private_key\":\"line\\none\"}";

    private final ApiCall<JsonNode> call =
            Calls.create().body(Map.of("name", "acme")).secret("credential", Secret.of(PLAIN));

    private static String sent(ApiCall<?> call) throws Exception {
        InProcess service = new InProcess(request -> Reply.ok("{}"));
        try (AnyIntClient anyint = Calls.client(service).build()) {
            anyint.execute(call);
        }
        Buffer bytes = new Buffer();
        RequestBody body = service.last().body();
        assertThat(body).isNotNull();
        body.writeTo(bytes);
        return bytes.readUtf8();
    }

    @Test
    void secretOfACall_isWrittenInClear_besideTheRestOfItsBody() throws Exception {
        assertThat(sent(call)).isEqualTo("{\"name\":\"acme\",\"credential\":\"" + PLAIN + "\"}");
    }

    @Test
    void secretInAModel_staysAMask_unlessTheCallNamesIt() throws Exception {
        ApiCall<JsonNode> masked = Calls.create().body(Map.of("credential", Secret.of(PLAIN)));

        assertThat(sent(masked)).isEqualTo("{\"credential\":\"***\"}");
        assertThat(sent(masked.secret("credential", Secret.of(PLAIN)))).contains(PLAIN);
    }

    @Test
    void call_keepsItsSecretThroughEveryStep_andNeverPrintsIt() {
        ApiCall<String> mapped = call.map(JsonNode::toString).with(call.options());

        assertThat(mapped.secrets()).containsEntry("credential", Secret.of(PLAIN));
        assertThat(mapped + " " + mapped.secrets()).doesNotContain(PLAIN);
    }

    @Test
    void callWithoutABody_takesNoSecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calls.read().secret("credential", Secret.of(PLAIN)))
                .withMessageContaining("things.get");
    }

    @Test
    void bodyThatIsNoObject_isRefusedWithoutTheSecret() {
        try (AnyIntClient anyint =
                Calls.client(new InProcess(request -> Reply.ok("{}"))).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> anyint.execute(call.body(TextNode.valueOf("x"))))
                    .withMessageContaining("JSON object")
                    .withMessageNotContaining(PLAIN);
        }
    }

    static Stream<Arguments> echoes() {
        String quoted = JSON.replace("\\", "\\\\").replace("\"", "\\\"");
        return Stream.of(List.of(PLAIN, PLAIN), List.of(JSON, quoted))
                .flatMap(secret -> Stream.of(
                                answer(200, "{\"id\":\"%s\",\"status\":[\"%s\"]}"),
                                answer(400, "{\"error\":{\"message\":\"bad credential %s\"}}"),
                                answer(400, "{\"error\":{\"code\":\"%s\",\"param\":\"%s\"}}"),
                                answer(502, "<p>%s</p>"),
                                answer(200, "{\"name\":\"%s"))
                        .map(echo -> Arguments.of(secret.get(0), echo.apply(secret.get(1)))));
    }

    private static Function<String, Reply> answer(int status, String body) {
        return secret -> new Reply(status, Map.of(), body.replace("%s", secret));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void secretThatTheServiceRepeats_isInNoLogAndNoPartOfTheException(String secret, Reply echo) {
        StringWriter trace = new StringWriter();
        try (CapturedLog log = new CapturedLog();
                AnyIntClient anyint = Calls.client(new InProcess(request -> echo))
                        .logBodies(4096)
                        .build()) {
            anyint.exchangeAsync(call.secret("credential", Secret.of(secret)))
                    .whenComplete((answer, failure) -> {
                        if (failure != null) {
                            failure.printStackTrace(new PrintWriter(trace));
                        }
                    })
                    .exceptionally(failure -> null)
                    .join();
            assertThat(log.text()).contains("request body").contains("response body");
            assertThat(log.text() + trace).doesNotContain(PLAIN).doesNotContain("service_account");
        }
    }
}
