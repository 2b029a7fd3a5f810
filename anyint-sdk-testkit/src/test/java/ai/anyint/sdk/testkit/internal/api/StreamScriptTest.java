package ai.anyint.sdk.testkit.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamScriptTest {

    private static final ByteString EVENT = ByteString.encodeUtf8("data: {}\n\n");

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 3", "20, 4", "21, 4", "7, 1", "9223372036854775807, 1000"})
    void words_bringEverMoreTokens_andTheLastOneAll(long tokens, int words) {
        StreamScript script = new StreamScript(tokens, words).frame(EVENT);
        for (int i = 0; i < words; i++) {
            script.word(EVENT);
        }
        script.frame(EVENT);

        assertThat(script.events().get(0).outputTokens()).isZero();
        assertThat(script.events())
                .extracting(EventStream.Event::outputTokens)
                .isSorted()
                .endsWith(tokens, tokens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "one", "one two", " one  two ", "one\ntwo 🔑 three"})
    void words_putTogetherAreTheText(String text) {
        assertThat(String.join("", StreamScript.words(text))).isEqualTo(text);
    }

    @Test
    void words_endBehindEachSpace() {
        assertThat(StreamScript.words("one two")).containsExactly("one ", "two");
    }
}
