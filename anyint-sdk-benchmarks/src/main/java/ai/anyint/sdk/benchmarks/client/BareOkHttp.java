package ai.anyint.sdk.benchmarks.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** What a user would write without any SDK: OkHttp, Jackson, and nothing that looks after failures or secrets. */
final class BareOkHttp implements AsyncClient {

    private static final int CALLS_AT_ONCE = 64;

    private final OkHttpClient http;
    private final ObjectReader reader = new ObjectMapper().readerFor(Balance.class);
    private final Request request;

    BareOkHttp(String url) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        this.http = new OkHttpClient.Builder().dispatcher(dispatcher).build();
        this.request = new Request.Builder()
                .url(url + "/v1/account/balance")
                .header("Authorization", "Bearer " + Clients.KEY)
                .build();
    }

    @Override
    public Balance call() throws IOException {
        try (Response response = http.newCall(request).execute()) {
            return read(response);
        }
    }

    @Override
    public CompletableFuture<Balance> start() {
        CompletableFuture<Balance> result = new CompletableFuture<>();
        http.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException failure) {
                result.completeExceptionally(failure);
            }

            @Override
            public void onResponse(Call call, Response response) throws IOException {
                try (response) {
                    result.complete(read(response));
                }
            }
        });
        return result;
    }

    private Balance read(Response response) throws IOException {
        return reader.readValue(response.body().bytes());
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    record Balance(BigDecimal balance) {}
}
