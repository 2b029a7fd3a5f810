package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.AnyIntClientBuilder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** A service without a socket that answers what the test says, in its order, and keeps what it was sent. */
final class ScriptedService implements Interceptor {

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    private record Answer(int status, String body) {}

    ScriptedService answers(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    ScriptedService refuses(int status, String type, String code) {
        return answers(status, "{\"error\":{\"message\":\"no\",\"type\":\"" + type + "\",\"code\":\"" + code + "\"}}");
    }

    /** Each request as its method, path and body. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    AnyIntClientBuilder client() {
        return AnyIntClient.builder()
                .provisioningKey("sk-prov-test" + "0".repeat(32))
                .httpClient(new OkHttpClient.Builder().addInterceptor(this).build());
    }

    @Override
    public synchronized Response intercept(Chain chain) throws IOException {
        sent.add(chain.request().method() + " " + chain.request().url().encodedPath()
                + text(chain.request().body()));
        Answer answer = answers.remove();
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(answer.status())
                .message("")
                .body(ResponseBody.create(answer.body(), MediaType.get("application/json")))
                .build();
    }

    private static String text(@Nullable RequestBody body) throws IOException {
        if (body == null) {
            return "";
        }
        Buffer bytes = new Buffer();
        body.writeTo(bytes);
        return " " + bytes.readUtf8();
    }
}
