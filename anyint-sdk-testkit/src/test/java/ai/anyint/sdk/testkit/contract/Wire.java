package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Raw HTTP: the fake is judged by what it sends, never through the SDK that was written beside it. */
final class Wire implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http;
    private final String base;
    private final Runnable end;

    Wire(OkHttpClient http, String base, Runnable end) {
        this.http = http;
        this.base = base;
        this.end = end;
    }

    Reply get(Secret key, String path) {
        return send(request(key, path));
    }

    Reply post(Secret key, String path, String json) {
        return send(request(key, path).post(body(json)));
    }

    Reply patch(Secret key, String path, String json) {
        return send(request(key, path).patch(body(json)));
    }

    Reply delete(Secret key, String path) {
        return send(request(key, path).delete());
    }

    Request.Builder request(Secret key, String path) {
        return anonymous(path).header("Authorization", "Bearer " + key.reveal());
    }

    Request.Builder anonymous(String path) {
        return new Request.Builder().url(base + path);
    }

    static RequestBody body(String json) {
        return RequestBody.create(json, JSON);
    }

    Reply send(Request.Builder request) {
        try (Response response = open(request)) {
            // Every answer of every test, so that no route can be the one without it.
            assertThat(response.header("x-request-id")).as("x-request-id").isNotBlank();
            return new Reply(
                    response.code(), response.headers(), response.body().string());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the body to be read, or not. */
    Response open(Request.Builder request) throws IOException {
        return http.newCall(request.build()).execute();
    }

    @Override
    public void close() {
        end.run();
    }
}
