package ai.anyint.sdk.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Generated messages, signed by the reference library and read by ours; every changed byte of them is noticed. */
class ReferenceLibraryTest {

    private static final long SEED = 20260131;
    private static final int MESSAGES = 300;

    private final Random random = new Random(SEED);

    @Test
    void everyMessageOfTheLibrary_isGenuine_andNoneIsAfterAByteChanged() {
        for (int i = 0; i < MESSAGES; i++) {
            byte[] key = new byte[1 + random.nextInt(64)];
            random.nextBytes(key);
            String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
            long seconds = random.nextInt(Integer.MAX_VALUE);
            String body = Message.EVENT + " ".repeat(random.nextInt(3)) + "\n".repeat(random.nextInt(2));
            Message message = Message.signed("msg_" + random.nextLong() + "é.", seconds, text(body), secret);
            WebhookVerifier verifier = WebhookVerifier.builder()
                    .secret(Secret.of(secret))
                    .clock(Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC))
                    .build();
            byte[] tampered = message.bytes();
            tampered[random.nextInt(tampered.length)] ^= (byte) (1 << random.nextInt(7));

            assertThatCode(() -> verifier.verify(message.headers(), message.bytes()))
                    .as("message %d of seed %d", i, SEED)
                    .doesNotThrowAnyException();
            assertThat(catchThrowableOfType(
                                    WebhookVerificationException.class,
                                    () -> verifier.verify(message.headers(), tampered))
                            .failed())
                    .as("message %d of seed %d", i, SEED)
                    .isEqualTo(WebhookVerificationException.Check.SIGNATURE_MATCHES);
        }
    }

    /** An account of any letters, so that bytes and characters are not the same. */
    private String text(String body) {
        return body.replace("acc_1", "acc_ü€😀" + random.nextInt());
    }
}
