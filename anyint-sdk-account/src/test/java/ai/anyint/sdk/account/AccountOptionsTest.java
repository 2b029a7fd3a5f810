package ai.anyint.sdk.account;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

class AccountOptionsTest {

    private static final RequestOptions OPTIONS = RequestOptions.builder()
            .putHeaders("X-Team", "blue")
            .idempotencyKey("order-1")
            .build();

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AnyIntClient anyint = AnyIntClient.builder()
            .provisioningKey("sk-prov-test0123456789abcdefghijABCDEFGHIJ_-")
            .httpClient(new OkHttpClient.Builder().addInterceptor(this::refuse).build())
            .build();
    private final AccountClient account = AccountClient.of(anyint);

    private Response refuse(okhttp3.Interceptor.Chain chain) {
        requests.add(chain.request());
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(404)
                .message("")
                .body(ResponseBody.create("{}", MediaType.get("application/json")))
                .build();
    }

    private void ask(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageContaining("404");
        }
    }

    @Test
    void optionsOfAView_holdForItsCallsOnBothFaces() {
        AccountClient differently = account.withOptions(OPTIONS);

        ask(differently::balance);
        ask(differently::activity);
        ask(() -> differently.keys().list());
        ask(() -> differently.async().balance().join());
        ask(() -> differently.async().keys().list().join());
        ask(() -> account.async().withOptions(OPTIONS).balance().join());
        ask(() -> differently.byok().list());
        ask(() -> differently.projects().list());
        ask(() -> differently.async().byok().list().join());
        ask(() -> differently.async().projects().list().join());

        assertThat(requests)
                .hasSize(10)
                .allSatisfy(request -> assertThat(request.header("X-Team")).isEqualTo("blue"));
    }

    @Test
    void idempotencyKeyOfAView_isSentWithItsCreations() {
        ask(() -> account.withOptions(OPTIONS).keys().create(CreateApiKey.named("ci")));
        ask(() -> account.async()
                .withOptions(OPTIONS)
                .keys()
                .create(CreateApiKey.named("ci"))
                .join());

        assertThat(requests)
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.header("Idempotency-Key")).isEqualTo("order-1"));
    }

    @Test
    void optionsOfAView_leaveTheOthersAsTheyAre() {
        ask(account.withOptions(OPTIONS)::balance);
        ask(account::balance);

        assertThat(requests.get(1).header("X-Team")).isNull();
    }
}
