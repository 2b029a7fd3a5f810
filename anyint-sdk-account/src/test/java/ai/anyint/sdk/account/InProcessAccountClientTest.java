package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.FakeAccount;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Nested;

/** Both faces, without a socket. */
class InProcessAccountClientTest {

    abstract static class WithoutSocket extends AccountClientContract {
        WithoutSocket(Function<AnyIntClient, Face> view) {
            super(view);
        }

        @Override
        AnyIntClient client(Secret provisioningKey, Secret apiKey) {
            return AnyIntClient.builder()
                    .baseUrl(FakeAccount.inProcessUrl())
                    .provisioningKey(provisioningKey)
                    .apiKey(apiKey)
                    .httpClient(new OkHttpClient.Builder()
                            .addInterceptor(account.interceptor())
                            .build())
                    .build();
        }
    }

    @Nested
    class Blocking extends WithoutSocket {
        Blocking() {
            super(Face::blocking);
        }
    }

    @Nested
    class Async extends WithoutSocket {
        Async() {
            super(Face::async);
        }
    }
}
