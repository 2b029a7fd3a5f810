package ai.anyint.sdk.examples.contract;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.AnyIntClientBuilder;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.internal.openapi.Asker;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** An account of a fake, and clients of it by one way. No call is repeated, so that each refusal is met. */
final class Stage implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private static final RequestOptions ONCE =
            RequestOptions.builder().maxAttempts(1).build();

    private final Way way;
    private final FakeAccount account;
    private final FakeServer server;
    private final List<AnyIntClient> clients = new ArrayList<>();

    private Stage(Way way, Function<FakeAnyInt, FakeAccount> opening) {
        this.way = way;
        FakeAnyInt fake = FakeAnyInt.create();
        this.account = opening.apply(fake);
        this.server = fake.serve();
    }

    static Stage open(Way way) {
        return new Stage(way, fake -> fake.openAccount("5.00", NOON));
    }

    static Stage openEnterprise(Way way) {
        return new Stage(way, fake -> fake.openEnterprise(NOON, Enterprise.standard()));
    }

    Way way() {
        return way;
    }

    FakeAccount account() {
        return account;
    }

    /** Makes a call of the account or billing API as the admin does. */
    <R extends @Nullable Object> R admin(ApiCall<R> call) {
        return manager(account.provisioningKey(), call);
    }

    /** Makes a call of the account or billing API with some key. */
    <R extends @Nullable Object> R manager(Secret provisioningKey, ApiCall<R> call) {
        return way.execute(client(provisioningKey, account.apiKey()), once(call));
    }

    /** Calls a model with the key that the account opened with. */
    <R extends @Nullable Object> R app(ApiCall<R> call) {
        return app(account.apiKey(), call);
    }

    /** Calls a model with some key. */
    <R extends @Nullable Object> R app(Secret apiKey, ApiCall<R> call) {
        return way.execute(client(account.provisioningKey(), apiKey), once(call));
    }

    private static <R extends @Nullable Object> ApiCall<R> once(ApiCall<R> call) {
        return call.options().equals(RequestOptions.none()) ? call.with(ONCE) : call;
    }

    AnyIntClient client() {
        return client(account.provisioningKey(), account.apiKey());
    }

    private AnyIntClient client(Secret provisioningKey, Secret apiKey) {
        AnyIntClientBuilder builder = AnyIntClient.builder()
                .provisioningKey(provisioningKey)
                .apiKey(apiKey)
                .attemptInterceptor(this::tellFace);
        AnyIntClient anyint = way.isOverHttp()
                ? builder.baseUrl(server.url().toString()).build()
                : builder.baseUrl(FakeAccount.inProcessUrl())
                        .httpClient(new OkHttpClient.Builder()
                                .addInterceptor(account.interceptor())
                                .build())
                        .build();
        clients.add(anyint);
        return anyint;
    }

    /** Only on operations of the SDK: the calls of models here are its raw access, and none of its faces. */
    private Response tellFace(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        return chain.proceed(
                Endpoints.find(request.method(), request.url().encodedPath()).isEmpty()
                        ? request
                        : request.newBuilder()
                                .header(Asker.FACE, way.isAsync() ? "async" : "blocking")
                                .build());
    }

    @Override
    public void close() {
        clients.forEach(AnyIntClient::close);
        server.close();
    }
}
