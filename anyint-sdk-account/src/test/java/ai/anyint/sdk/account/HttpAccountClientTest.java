package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.FakeServer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** Both faces, over a socket. */
class HttpAccountClientTest {

    abstract static class OverHttp extends AccountClientContract {
        private @Nullable FakeServer server;

        OverHttp(Function<AnyIntClient, Face> view) {
            super(view);
        }

        @Override
        AnyIntClient client(Secret provisioningKey, Secret apiKey) {
            if (server == null) {
                server = fake.serve();
            }
            return AnyIntClient.builder()
                    .baseUrl(server.url().toString())
                    .provisioningKey(provisioningKey)
                    .apiKey(apiKey)
                    .build();
        }

        @AfterEach
        void stop() {
            if (server != null) {
                server.close();
            }
        }
    }

    @Nested
    class Blocking extends OverHttp {
        Blocking() {
            super(Face::blocking);
        }
    }

    @Nested
    class Async extends OverHttp {
        Async() {
            super(Face::async);
        }
    }
}
