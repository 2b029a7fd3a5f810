package ai.anyint.sdk.core.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.anyint.sdk.core.KeyFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "balance", "Account.balance", "account.", "account balance", "account.keys\nforged"})
    void operationThatWouldNotFitALogLine_isRefused(String operation) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.get(operation, "/v1/x", KeyFamily.PROVISIONING, String.class))
                .withMessage("operation must look like account.keys.create");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "v1/x",
                "/v1/",
                "/v1//x",
                "/v1/x?days=1",
                "/v1/{KEY}",
                "/v1/{a}b",
                "/v1/a%2fb",
                "/v1/../x",
                "/v1/.",
                "/.."
            })
    void pathThatIsNoTemplate_isRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.get("a.b", path, KeyFamily.PROVISIONING, String.class))
                .withMessage("path must look like /v1/account/keys/{key_id}");
    }

    @Test
    void endpoint_saysAllThatIsReadOffIt() {
        Endpoint<String> endpoint = Endpoint.patch("a.b", "/v1/x/{x_id}", KeyFamily.INFERENCE, String.class)
                .withQuery("days");

        assertThat(endpoint).hasToString("a.b PATCH /v1/x/{x_id}");
        assertThat(endpoint.family()).isEqualTo(KeyFamily.INFERENCE);
        assertThat(endpoint.answer()).contains(String.class);
        assertThat(endpoint.query()).containsExactly("days");
        assertThat(Endpoint.delete("a.b", "/v1/x", KeyFamily.INFERENCE).answer())
                .isEmpty();
    }

    @Test
    void onlyPost_isUnsafeToRepeat() {
        assertThat(HttpMethod.values())
                .filteredOn(method -> !method.isSafeToRepeat())
                .containsExactly(HttpMethod.POST);
    }
}
