package ai.anyint.sdk.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.billing.webhook.WebhookVerificationException.Check;
import ai.anyint.sdk.core.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks, with the vectors that the Standard Webhooks reference libraries publish, and with messages they sign. */
class WebhookVerifierTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_dGVzdC1zZWNyZXQtMDEyMzQ1Njc4OWFiY2RlZg==";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long SIGNED_AT = 1614265330;
    private static final Message GOOD = Message.signed(ID, SIGNED_AT, Message.EVENT, SECRET);

    private static WebhookVerifierBuilder at(Instant now) {
        return WebhookVerifier.builder().clock(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static WebhookVerifierBuilder now() {
        return at(Instant.ofEpochSecond(SIGNED_AT));
    }

    private static final WebhookVerifier VERIFIER =
            now().secret(Secret.of(SECRET)).build();

    @Test
    void publishedVector_isGenuine() {
        Message vector = new Message(
                Map.of(
                        "webhook-id", List.of(ID),
                        "webhook-timestamp", List.of("1614265330"),
                        "webhook-signature", List.of("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")),
                "{\"test\": 2432232314}");

        // Every check but the last: the vector's body is no event.
        assertFails(vector, Check.BODY_READABLE);
        assertFails(vector.withBody("{\"test\": 2432232315}"), Check.SIGNATURE_MATCHES);
        assertFails(vector.withBody("{\"test\":2432232314}"), Check.SIGNATURE_MATCHES);
    }

    @Test
    void genuineMessage_isItsEvent() {
        WebhookEvent event = VERIFIER.verify(GOOD.headers(), GOOD.bytes());

        assertThat(event.id()).isEqualTo("evt_1");
        assertThat(event.type()).isEqualTo(WebhookEventType.USAGE_ALERT);
        assertThat(event.createdAt()).isEqualTo(Instant.ofEpochSecond(SIGNED_AT));
        assertThat(event.accountId()).isEqualTo("acc_1");
        assertThat(event.data().integer("apiKeyId")).hasValue(7);
    }

    @Test
    void secret_isTakenWithAndWithoutItsPrefix() {
        WebhookVerifier bare =
                now().secret(Secret.of(SECRET.substring("whsec_".length()))).build();

        assertThat(bare.verify(GOOD.headers(), GOOD.bytes()).id()).isEqualTo("evt_1");
    }

    @Test
    void headers_areFoundWhateverTheirCase_andByName() {
        Map<String, List<String>> capitals = new HashMap<>();
        GOOD.headers().forEach((name, values) -> capitals.put(name.toUpperCase(Locale.ROOT), values));
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        GOOD.headers().forEach((name, values) -> byName.put(name, values.get(0)));

        assertThat(VERIFIER.verify(capitals, GOOD.bytes()).id()).isEqualTo("evt_1");
        assertThat(VERIFIER.verify(byName::get, GOOD.bytes()).id()).isEqualTo("evt_1");
        assertThatThrownBy(() -> VERIFIER.verify(name -> null, GOOD.bytes()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void missingHeader_isNamed(String header) {
        assertThat(assertFails(GOOD.without(header), Check.HEADER_PRESENT)).hasMessageContaining(header);
        assertFails(GOOD.with(header), Check.HEADER_PRESENT);
        assertFails(GOOD.with(header, " "), Check.HEADER_PRESENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp"})
    void headerThatStandsThereTwice_isRefused_becauseTheOneThatIsReadMayNotBeTheOneThatWasSigned(String header) {
        assertFails(GOOD.with(header, GOOD.header(header), "1"), Check.HEADER_WELL_FORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "1614265330.5", "-1614265330", "+1614265330", "0x1", "99999999999999999999", "１"})
    void timestampThatIsNoNumberOfSeconds_isRefused(String timestamp) {
        assertFails(GOOD.with("webhook-timestamp", timestamp), Check.HEADER_WELL_FORMED);
    }

    @ParameterizedTest
    @CsvSource({"300,", "301,NOT_TOO_OLD", "86400,NOT_TOO_OLD", "-300,", "-301,NOT_FROM_THE_FUTURE"})
    void age_isToleratedForFiveMinutesEitherWay(long age, String check) {
        WebhookVerifier later = at(Instant.ofEpochSecond(SIGNED_AT + age, 999_000_000))
                .secret(Secret.of(SECRET))
                .build();

        if (check == null) {
            assertThat(later.verify(GOOD.headers(), GOOD.bytes()).id()).isEqualTo("evt_1");
        } else {
            assertFails(later, GOOD, Check.valueOf(check));
        }
    }

    @Test
    void tolerance_canBeAnother() {
        WebhookVerifier strict = at(Instant.ofEpochSecond(SIGNED_AT + 11))
                .secret(Secret.of(SECRET))
                .tolerance(Duration.ofSeconds(10))
                .build();

        assertThat(assertFails(strict, GOOD, Check.NOT_TOO_OLD))
                .hasMessage("The message was signed 11 s ago, more than the 10 s that are tolerated.");
    }

    @Test
    void timestampThatWasChanged_isNotTheOneThatWasSigned() {
        assertFails(GOOD.with("webhook-timestamp", Long.toString(SIGNED_AT + 1)), Check.SIGNATURE_MATCHES);
        assertFails(GOOD.with("webhook-id", ID + "x"), Check.SIGNATURE_MATCHES);
    }

    @Test
    void anotherSecret_isRefused() {
        assertFails(Message.signed(ID, SIGNED_AT, Message.EVENT, OTHER), Check.SIGNATURE_MATCHES);
    }

    @Test
    void truncatedSignature_isRefusedAtEveryLength() {
        String signature = GOOD.header("webhook-signature");

        for (int length = 0; length < signature.length(); length++) {
            Check check = length == 0
                    ? Check.HEADER_PRESENT
                    : length < "v1,".length() ? Check.VERSION_KNOWN : Check.SIGNATURE_MATCHES;
            assertFails(GOOD.with("webhook-signature", signature.substring(0, length)), check);
        }
        assertFails(GOOD.with("webhook-signature", signature + "="), Check.SIGNATURE_MATCHES);
    }

    @Test
    void otherVersions_areNotUnderstood_evenWithTheRightSignature() {
        String signature = GOOD.header("webhook-signature").substring("v1,".length());

        assertFails(GOOD.with("webhook-signature", "v2," + signature), Check.VERSION_KNOWN);
        assertFails(GOOD.with("webhook-signature", signature), Check.VERSION_KNOWN);
        assertFails(GOOD.with("webhook-signature", "V1," + signature), Check.VERSION_KNOWN);
        assertFails(GOOD.with("webhook-signature", "v1a," + signature), Check.VERSION_KNOWN);
    }

    @Test
    void ofSeveralSignatures_oneWillDo() {
        String wrong = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";
        String right = GOOD.header("webhook-signature");
        Message several = GOOD.with("webhook-signature", wrong + " v2,x  " + right + " " + wrong);
        Message severalHeaders = GOOD.with("webhook-signature", wrong, right);

        assertThat(VERIFIER.verify(several.headers(), several.bytes()).id()).isEqualTo("evt_1");
        assertThat(VERIFIER.verify(severalHeaders.headers(), severalHeaders.bytes())
                        .id())
                .isEqualTo("evt_1");
        assertFails(GOOD.with("webhook-signature", wrong + " " + wrong), Check.SIGNATURE_MATCHES);
    }

    @Test
    void whileASecretRotates_receiversMayHaveEitherOrBoth() {
        WebhookVerifier onlyNew = now().secret(Secret.of(OTHER)).build();
        WebhookVerifier both =
                now().secret(Secret.of(SECRET)).secret(Secret.of(OTHER)).build();
        Message signedByBoth = Message.signed(ID, SIGNED_AT, Message.EVENT, OTHER, SECRET);
        Message signedByNew = Message.signed(ID, SIGNED_AT, Message.EVENT, OTHER);

        for (WebhookVerifier verifier : List.of(VERIFIER, onlyNew, both)) {
            assertThat(verifier.verify(signedByBoth.headers(), signedByBoth.bytes())
                            .id())
                    .isEqualTo("evt_1");
        }
        assertThat(both.verify(GOOD.headers(), GOOD.bytes()).id()).isEqualTo("evt_1");
        assertThat(both.verify(signedByNew.headers(), signedByNew.bytes()).id()).isEqualTo("evt_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "[]", "{}", "{\"id\":\"evt_1\"}", "null"})
    void genuineBodyThatIsNoEvent_isRefusedWithoutBeingQuoted(String body) {
        WebhookVerificationException refusal =
                assertFails(Message.signed(ID, SIGNED_AT, body, SECRET), Check.BODY_READABLE);

        assertThat(refusal.getCause()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_", "whsec_!!!", "whsec_YWJj ", "whsec_a"})
    void secretThatIsNoBase64_isRefusedUnquoted(String secret) {
        assertThatThrownBy(() -> WebhookVerifier.of(Secret.of(secret)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageStartingWith("a signing secret must");
    }

    @Test
    void verifierWithoutASecret_isNeverBuilt() {
        assertThatThrownBy(() -> WebhookVerifier.builder().build()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> WebhookVerifier.builder().tolerance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebhookVerifier.builder().tolerance(Duration.ofHours(25)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WebhookVerificationException assertFails(Message message, Check check) {
        return assertFails(VERIFIER, message, check);
    }

    /** Whatever fails, nothing that was signed with or sent is shown. */
    private static WebhookVerificationException assertFails(WebhookVerifier verifier, Message message, Check check) {
        WebhookVerificationException refusal = catchThrowableOfType(
                WebhookVerificationException.class, () -> verifier.verify(message.headers(), message.bytes()));
        assertThat(refusal).isNotNull();
        assertThat(refusal.failed()).isEqualTo(check);
        assertThat(refusal.toString())
                .doesNotContain(SECRET.substring(6), OTHER.substring(6), "g0hM9SsE", "Ceo5qEr0", "evt_1", "2432232314")
                .doesNotContain(GOOD.header("webhook-signature"));
        return refusal;
    }
}
