package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private static final String TEXT = "sk-prov-test" + "0123456789abcdefghijABCDEFGHIJ_-";

    @Test
    void secret_isReadableOnlyByReveal() throws Exception {
        Secret secret = Secret.of(TEXT);

        assertThat(secret.reveal()).isEqualTo(TEXT);
        assertThat(secret).hasToString("***");
        assertThat(List.of(secret)).hasToString("[***]");
        assertThat(new ObjectMapper().writeValueAsString(Map.of("key", secret))).isEqualTo("{\"key\":\"***\"}");
    }

    @Test
    void secret_cannotBeSerialised() {
        assertThat(Serializable.class.isAssignableFrom(Secret.class)).isFalse();
    }

    @Test
    void sameText_isEqual() {
        assertThat(Secret.of(TEXT)).isEqualTo(Secret.of(TEXT)).hasSameHashCodeAs(Secret.of(TEXT));
        assertThat(Secret.of(TEXT)).isNotEqualTo(Secret.of(TEXT + "x")).isNotEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2003"})
    void blankText_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of(text))
                .withMessage("a secret must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\0", "\u007f", "\u0085"})
    void controlCharacter_isRefusedWithoutQuotingTheSecret(String control) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of(TEXT + control))
                .withMessage("a secret must not contain a line break or another control character");
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without null checks does
    void nothing_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> Secret.of(null));
    }
}
