package ai.anyint.sdk.core.internal.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final String TAIL = "0123456789abcdefghijABCDEFGHIJ_-";
    private static final String KEY = "sk-prov-test" + TAIL;
    private static final Redactor REDACTOR = Redactor.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                "sk-test" + TAIL,
                "sk-team-test" + TAIL,
                "sk-byok-test" + TAIL,
                "whsec_test" + TAIL,
                "SK-PROV-TEST" + TAIL,
                "Sk_test" + TAIL,
                "sk\\u002dprov\\u002dtest" + TAIL,
                "sk\\u002Dtest" + TAIL,
                "whsec\\u005ftest" + TAIL,
                "sk%2Dprov%2Dtest" + TAIL,
                "sk%2dtest" + TAIL,
                "sk%252Dprov%252Dtest" + TAIL,
                "whsec%5Ftest" + TAIL
            })
    void key_isMaskedHoweverItIsWritten(String key) {
        assertThat(REDACTOR.text(key)).isEqualTo("***");
        assertThat(REDACTOR.text("the key " + key + ", sent twice: " + key + "."))
                .isEqualTo("the key ***, sent twice: ***.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key=%s",
                "\"%s\"",
                "<b>%s</b>",
                "(%s)",
                "https://x/?k=%s&b",
                "%%3D%s",
                "%%20%s",
                "\\n%s",
                "\\u003d%s",
                "'%s'",
                "_%s",
                "é%s"
            })
    void key_isMaskedWhateverStandsBeforeIt(String around) {
        assertThat(REDACTOR.text(around.formatted(KEY))).doesNotContain(TAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer opaque.token~0123",
                "authorization: bearer   0123456789",
                "Basic dXNlcjpwYXNzd29yZA=="
            })
    void credentialOfAScheme_isMaskedWhateverItLooksLike(String text) {
        assertThat(REDACTOR.text(text)).endsWith("***").doesNotContain("0123").doesNotContain("dXNl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-prov-test…Ab3d",
                "sk-test…Ab3d",
                "sk-custom-test…Ab3d",
                "whsec_test…Ab3d",
                "risk-assessment-of-something",
                "task-assignment-of-the-week",
                "a disk_usage_of_everything",
                "the basic subscription of claude-opus-4-6",
                "sk-1"
            })
    void publicMaskOrOrdinaryWord_staysReadable(String text) {
        assertThat(REDACTOR.text(text)).isEqualTo(text);
    }

    @Test
    void knownSecret_isMaskedWhateverItLooksLike() {
        Redactor redactor = Redactor.knowing(List.of(Secret.of("correct horse"), Secret.of("battery")));

        assertThat(redactor.text("<correct horse> and battery")).isEqualTo("<***> and ***");
        assertThat(redactor.header("server", "correct horse")).isEqualTo("***");
        assertThat(new String(
                        redactor.body("{\"message\":\"battery\"}".getBytes(UTF_8))
                                .getBytes(UTF_8),
                        UTF_8))
                .isEqualTo("{\"message\":\"***\"}");
    }

    @Test
    void header_isShownByNameOnly() {
        assertThat(REDACTOR.header("Content-Type", "application/json")).isEqualTo("application/json");
        assertThat(REDACTOR.header("X-Request-Id", "req_1")).isEqualTo("req_1");
        assertThat(REDACTOR.header("x-request-id", KEY)).isEqualTo("***");
        for (String name : List.of("Authorization", "x-api-key", "Cookie", "Set-Cookie", "Idempotency-Key", "X-New")) {
            assertThat(REDACTOR.header(name, "harmless")).as(name).isEqualTo("***");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\0", "\u001b", "\u0085", "\u009b", "\u2028", "\u2029", "\t"})
    void controlCharacter_cannotForgeALogLine(String control) {
        assertThat(REDACTOR.text("fine" + control + "ERROR forged")).isEqualTo("fine ERROR forged");
        assertThat(REDACTOR.message("fine" + control + "ERROR forged")).isEqualTo("fine ERROR forged");
        assertThat(REDACTOR.header("server", "fine" + control + "ERROR forged")).isEqualTo("fine ERROR forged");
    }

    @Test
    void messageAndHeader_areBounded() {
        assertThat(REDACTOR.message("x ".repeat(10_000)))
                .hasSize(Redactor.MESSAGE_LIMIT + 1)
                .endsWith("…");
        assertThat(REDACTOR.header("server", "x ".repeat(10_000)))
                .hasSize(Redactor.MESSAGE_LIMIT + 1)
                .endsWith("…");
    }

    @Test
    void cut_leavesNoHalfKeyBehind() {
        for (int before = 440; before <= 500; before++) {
            assertThat(REDACTOR.message("x".repeat(before) + " " + KEY)).doesNotContain("sk-");
        }
    }

    @Test
    void jsonBody_showsTheErrorsEnvelopeAndMasksTheRest() {
        assertThat(body("""
                {"error":{"message":"no %s","type":"t","code":"c","param":null,"extra":"x"},
                 "key":"plain","n":1,"flag":true,"list":["a",2,null]}""".formatted(KEY)))
                .isEqualTo("{\"error\":{\"message\":\"no ***\",\"type\":\"t\",\"code\":\"c\",\"param\":null,"
                        + "\"extra\":\"***\"},\"key\":\"***\",\"n\":\"***\",\"flag\":\"***\","
                        + "\"list\":[\"***\",\"***\",null]}");
    }

    @Test
    void number_keepsItsDigits() {
        assertThat(body("{\"credit_limit\":25.00,\"id\":12345678901234567890}"))
                .isEqualTo("{\"credit_limit\":25.00,\"id\":12345678901234567890}");
    }

    @Test
    void messageOutsideAnError_isMasked_becauseItMayBeAPrompt() {
        assertThat(body("{\"message\":\"what a user wrote\",\"messages\":[{\"content\":\"and this\"}]}"))
                .isEqualTo("{\"message\":\"***\",\"messages\":[{\"content\":\"***\"}]}");
    }

    @Test
    void escapedKeyInAShownField_isMasked() {
        assertThat(body("{\"error\":{\"message\":\"sk\\u002dprov\\u002dtest" + TAIL + " \\u0073k-test" + TAIL + "\"}}"))
                .isEqualTo("{\"error\":{\"message\":\"*** ***\"}}");
        assertThat(body("{\"" + KEY + "\":1}")).isEqualTo("{\"***\":\"***\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"key\":\"hidden", "{\"key\":\"hidden\",", "{\"key\":hidden}", "[\"hidden\" \"", "\"hidden"})
    void brokenJson_showsNoValue(String json) {
        assertThat(body(json)).doesNotContain("hidden");
    }

    @Test
    void html_staysReadableWithoutItsKeys() {
        assertThat(body("<html><title>502 Bad Gateway</title><!-- Bearer " + KEY + " --><a href='?k=" + KEY + "'>"))
                .isEqualTo("<html><title>502 Bad Gateway</title><!-- *** --><a href='?k=***'>");
    }

    @Test
    void jsonInAnotherEncoding_isStillJson() {
        String json = "{\"credential\":\"hidden\"}";

        assertThat(body("\ufeff" + json)).isEqualTo("{\"credential\":\"***\"}");
        assertThat(REDACTOR.body(json.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("{\"credential\":\"***\"}");
        assertThat(REDACTOR.body(json.getBytes(StandardCharsets.UTF_16BE))).isEqualTo("{\"credential\":\"***\"}");
        assertThat(REDACTOR.body(json.getBytes(StandardCharsets.UTF_16))).isEqualTo("{\"credential\":\"***\"}");
    }

    @Test
    void body_isBounded() {
        assertThat(body("<p>" + "x ".repeat(1_000_000))).hasSize(Redactor.BODY_LIMIT + 1);
        assertThat(body("{\"error\":{\"message\":\"" + "x ".repeat(100_000) + "\"}}"))
                .hasSize(Redactor.BODY_LIMIT + 1);
        assertThat(body("[".repeat(1_000_000)).length()).isLessThan(2 * Redactor.BODY_LIMIT);
        assertThat(body("")).isEmpty();
    }

    @Test
    void textFullOfSecrets_showsNoneAtTheCut() {
        String secret = "opaque" + TAIL;
        Redactor redactor = Redactor.knowing(List.of(Secret.of(secret)));

        // What masking shortens draws text into view that was beyond the part that is read.
        for (int shift = 0; shift < secret.length(); shift++) {
            String text = "x".repeat(shift) + (secret + " ").repeat(1_000);
            assertThat(redactor.body(text.getBytes(UTF_8))).doesNotContain("opaque");
        }
    }

    private static String body(String text) {
        return REDACTOR.body(text.getBytes(UTF_8));
    }
}
