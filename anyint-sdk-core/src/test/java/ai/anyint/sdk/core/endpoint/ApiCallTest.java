package ai.anyint.sdk.core.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.anyint.sdk.core.KeyFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCallTest {

    private static final Endpoint<String> ENDPOINT = Endpoint.get(
                    "a.b", "/v1/x/{x_id}", KeyFamily.PROVISIONING, String.class)
            .withQuery("days");

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void pathValueThatLeadsToAnotherRoute_isRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENDPOINT.call().path("x_id", value))
                .withMessage("x_id must not be empty, '.' or '..'");
    }

    @Test
    void unknownPlaceholderOrParameter_isRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENDPOINT.call().path("y_id", 1))
                .withMessage("a.b has no path value y_id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENDPOINT.call().query("dayz", 1))
                .withMessage("a.b takes no query parameter dayz");
    }

    @Test
    void fillingACall_leavesTheCallItCameFrom() {
        ApiCall<String> empty = ENDPOINT.call();
        ApiCall<String> filled = empty.path("x_id", 7).query("days", 30).body("b");

        assertThat(empty.pathValues()).isEmpty();
        assertThat(empty.queryValues()).isEmpty();
        assertThat(empty.body()).isEmpty();
        assertThat(filled.pathValues()).containsEntry("x_id", "7");
        assertThat(filled.queryValues()).containsEntry("days", "30");
        assertThat(filled.body()).contains("b");
    }

    @Test
    void mappings_areAppliedInOrder() {
        ApiCall<Integer> call = ENDPOINT.call().map(String::length).map(length -> length + 1);

        assertThat(call.resultOf("four")).isEqualTo(5);
    }

    @Test
    void text_namesTheOperationAndNoValue() {
        assertThat(ENDPOINT.call().path("x_id", "private").query("days", "hidden"))
                .hasToString("call of a.b GET /v1/x/{x_id}");
    }
}
