package ai.anyint.sdk.core.internal.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.error.ApiException;
import ai.anyint.sdk.core.fixture.Calls;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @RegisterExtension
    static final WireMockExtension OWN = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @RegisterExtension
    static final WireMockExtension OTHER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirect_isNotFollowedAndTheOtherOriginReceivesNothing(int status) {
        OWN.stubFor(any(anyUrl()).willReturn(status(status).withHeader("Location", OTHER.baseUrl() + "/v1/things")));
        OTHER.stubFor(any(anyUrl()).willReturn(status(200)));
        ApiCall<?>[] calls = {Calls.get(), Calls.post(), Calls.patch(), Calls.delete()};
        OkHttpClient following = new OkHttpClient.Builder()
                .followRedirects(true)
                .followSslRedirects(true)
                .build();

        try (AnyIntClient client = AnyIntClient.builder()
                .baseUrl(OWN.baseUrl())
                .provisioningKey(Calls.KEY)
                .httpClient(following)
                .build()) {
            for (ApiCall<?> call : calls) {
                ApiException thrown = catchThrowableOfType(ApiException.class, () -> client.execute(call));

                assertThat(thrown.status()).hasValue(status);
            }
        }

        assertThat(OWN.getAllServeEvents()).hasSize(calls.length);
        assertThat(OTHER.getAllServeEvents()).isEmpty();
    }
}
