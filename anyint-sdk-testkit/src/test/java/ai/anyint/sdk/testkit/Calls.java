package ai.anyint.sdk.testkit;

import ai.anyint.sdk.core.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Calls as an application would make them, in process. */
public final class Calls {

    private Calls() {}

    /** One image, 0.04. */
    public static int image(FakeAccount account) {
        return image(account, account.apiKey());
    }

    /** One image by another key. */
    public static int image(FakeAccount account, Secret key) {
        return send(
                account,
                new Request.Builder()
                        .url(FakeAccount.inProcessUrl() + "/openai/v1/images/generations")
                        .header("Authorization", "Bearer " + key.reveal())
                        .post(RequestBody.create(
                                "{\"model\":\"nano-banana-2\",\"prompt\":\"a cat\"}",
                                MediaType.get("application/json"))));
    }

    /** Any request of the provisioning key. */
    public static int manage(FakeAccount account, String path) {
        return send(
                account,
                new Request.Builder()
                        .url(FakeAccount.inProcessUrl() + path)
                        .header(
                                "Authorization",
                                "Bearer " + account.provisioningKey().reveal()));
    }

    /** Any request of the provisioning key, by any method. */
    static int manage(FakeAccount account, String method, String path) {
        return send(
                account,
                new Request.Builder()
                        .url(FakeAccount.inProcessUrl() + path)
                        .method(method, null)
                        .header(
                                "Authorization",
                                "Bearer " + account.provisioningKey().reveal()));
    }

    private static int send(FakeAccount account, Request.Builder request) {
        OkHttpClient http =
                new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();
        try (Response response = http.newCall(request.build()).execute()) {
            return response.code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a way to an account, in process, for tests that look at the JSON. */
    static Client of(FakeAccount account) {
        return new Client(
                new OkHttpClient.Builder().addInterceptor(account.interceptor()).build());
    }

    /** JSON in and out, whatever the status; bodies read better with single quotes. */
    record Client(OkHttpClient http) {

        private static final JsonMapper MAPPER = new JsonMapper();

        JsonNode get(Secret key, String path) {
            return send(request(key.reveal(), path));
        }

        JsonNode post(Secret key, String path, String json) {
            return post(key.reveal(), path, json);
        }

        JsonNode post(String key, String path, String json) {
            return send(request(key, path)
                    .post(RequestBody.create(json.replace('\'', '"'), MediaType.get("application/json"))));
        }

        private static Request.Builder request(String key, String path) {
            return new Request.Builder()
                    .url(FakeAccount.inProcessUrl() + path)
                    .header("Authorization", "Bearer " + key);
        }

        private JsonNode send(Request.Builder request) {
            try (Response response = http.newCall(request.build()).execute()) {
                return MAPPER.readTree(response.body().string());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
