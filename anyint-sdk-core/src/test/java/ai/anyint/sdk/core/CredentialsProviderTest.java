package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsProviderTest {

    private static final String KEY = "sk-prov-test" + "0123456789abcdefghijABCDEFGHIJ_-";
    private static final String OTHER = "sk-prov-test" + "abcdefghijABCDEFGHIJ0123456789_-";

    @ParameterizedTest
    @ValueSource(strings = {KEY, " " + KEY, KEY + "\n", "\t" + KEY + " \r\n"})
    void environmentValue_losesTheSpaceAroundIt(String value) {
        assertThat(CredentialsProvider.environment(Map.of("A_KEY", value), "A_KEY")
                        .current())
                .contains(Secret.of(KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n"})
    void blankEnvironmentValue_isAbsent(String value) {
        assertThat(CredentialsProvider.environment(Map.of("A_KEY", value), "A_KEY")
                        .current())
                .isEmpty();
    }

    @Test
    void missingEnvironmentValue_isAbsent() {
        assertThat(CredentialsProvider.environment(Map.of(), "A_KEY").current()).isEmpty();
    }

    @Test
    void environment_isReadOnce() {
        Map<String, String> environment = new HashMap<>(Map.of("A_KEY", KEY));
        CredentialsProvider provider = CredentialsProvider.environment(environment, "A_KEY");
        environment.put("A_KEY", OTHER);

        assertThat(provider.current()).contains(Secret.of(KEY));
    }

    @Test
    void unusableEnvironmentValue_isRefusedByTheNameOfTheVariable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CredentialsProvider.environment(Map.of("A_KEY", KEY + "\n" + OTHER), "A_KEY"))
                .withMessage("A_KEY must not contain a line break or another control character");
    }

    @Test
    void supplier_isAskedEachTime() {
        Iterator<String> keys = List.of(KEY, OTHER).iterator();
        CredentialsProvider provider = CredentialsProvider.from(() -> Secret.of(keys.next()));

        assertThat(provider.current()).contains(Secret.of(KEY));
        assertThat(provider.current()).contains(Secret.of(OTHER));
    }

    @Test
    void provider_printsNoKey() {
        assertThat(CredentialsProvider.of(Secret.of(KEY)).toString()).doesNotContain(KEY);
        assertThat(CredentialsProvider.of(Secret.of(KEY)).current()).hasToString("Optional[***]");
        assertThat(CredentialsProvider.none().current()).isEmpty();
    }
}
