package ai.anyint.sdk.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.CapturedLog;
import ai.anyint.sdk.core.harness.GeneratedDocument;
import ai.anyint.sdk.core.harness.InProcess;
import ai.anyint.sdk.core.harness.Reply;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLoggingTest {

    private static final int MOST = 4096;

    private static String logged(int characters, Object request, Reply reply) {
        try (CapturedLog log = new CapturedLog();
                AnyIntClient anyint = Calls.client(new InProcess(sent -> reply))
                        .logBodies(characters)
                        .build()) {
            anyint.executeAsync(Calls.create().body(request))
                    .handle((answer, failure) -> String.valueOf(failure))
                    .join();
            return log.text();
        }
    }

    @Test
    void bodies_areNotLoggedUnlessAskedFor() {
        assertThat(logged(0, TextNode.valueOf("x"), Reply.ok("{\"status\":\"active\"}")))
                .contains("operation=things.create")
                .doesNotContain("body")
                .doesNotContain("active");
    }

    @Test
    void harmlessFieldsOfBothBodies_areShown() {
        assertThat(logged(
                        MOST,
                        java.util.Map.of("type", "invoice", "prompt", "merger"),
                        Reply.ok("{\"id\":17,\"status\":\"active\",\"name\":\"merger\",\"output\":[\"merger\"]}")))
                .contains("request body")
                .contains("\"type\":\"invoice\"")
                .contains("response body {\"id\":17,\"status\":\"active\",\"name\":\"***\",\"output\":[\"***\"]}")
                .doesNotContain("merger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain merger", "<p>merger</p>", "data: {\"delta\":\"merger\"}\n\n"})
    void bodyThatIsNoJson_isToldByItsSizeOnly(String body) {
        assertThat(logged(MOST, TextNode.valueOf("x"), Reply.ok(body)))
                .contains("response body of " + body.length() + " bytes, not JSON")
                .doesNotContain("merger");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 500})
    void body_isCutToTheSizeThatWasAskedFor(int characters) {
        String line = logged(characters, TextNode.valueOf("x"), Reply.ok("[" + "1,".repeat(20_000) + "1]"))
                .lines()
                .filter(text -> text.contains("response body"))
                .findFirst()
                .orElseThrow();

        assertThat(line.substring(line.indexOf("body ") + 5))
                .hasSize(characters + 1)
                .endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, MOST + 1})
    void sizeOutOfBounds_isRefused(int characters) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnyIntClient.builder().logBodies(characters))
                .withMessage("logBodies must be from 0 to 4096");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "code", "status", "object", "param"})
    void sentenceUnderAHarmlessName_isMaskedBecauseOnlyWordsStandThere(String name) {
        assertThat(logged(MOST, java.util.Map.of(name, "tell nobody"), Reply.ok("{\"" + name + "\":\"tell nobody\"}")))
                .contains("\"" + name + "\":\"***\"")
                .doesNotContain("nobody");
    }

    @Test
    void sentenceAsTheNameOfAField_isMasked() {
        assertThat(logged(MOST, java.util.Map.of("tell nobody", 1), Reply.ok("{\"tell nobody\":1}")))
                .doesNotContain("nobody");
    }

    static Stream<GeneratedDocument> documents() {
        return new Random(20_260_131).ints(300).mapToObj(GeneratedDocument::of);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void secretOrPromptAnywhere_isInNoLogMessageOrToString(GeneratedDocument document) {
        for (int status : List.of(200, 400)) {
            Reply reply = new Reply(status, document.headers(), document.json());
            try (CapturedLog log = new CapturedLog();
                    AnyIntClient anyint = Calls.client(new InProcess(sent -> reply))
                            .logBodies(MOST)
                            .build()) {
                String end = anyint.exchangeAsync(Calls.create().body(document.tree()))
                        .handle((answer, failure) -> answer + " " + failure + " " + anyint)
                        .join();

                assertThat(log.text() + end)
                        .as("%s", document)
                        .contains("response body")
                        .doesNotContainIgnoringCase(GeneratedDocument.SECRET_PART)
                        .doesNotContainIgnoringCase(GeneratedDocument.PROMPT_PART);
            }
        }
    }
}
