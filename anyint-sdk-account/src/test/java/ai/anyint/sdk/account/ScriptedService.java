package ai.anyint.sdk.account;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A service that answers what the test says, in its order, and keeps what it was sent. */
final class ScriptedService {

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();

    private record Answer(int status, String body) {}

    ScriptedService answers(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    ScriptedService refuses(int status, String type, String code) {
        return answers(status, "{\"error\":{\"message\":\"no\",\"type\":\"" + type + "\",\"code\":\"" + code + "\"}}");
    }

    /** Each request as its method, path and body. */
    synchronized List<String> sent() {
        return List.copyOf(sent);
    }

    private synchronized Answer next(@Nullable String method, String path, ByteString body) {
        sent.add(method + " " + path + (body.size() == 0 ? "" : " " + body.utf8()));
        return answers.remove();
    }

    OkHttpClient inProcess() {
        Interceptor answering = chain -> {
            Request request = chain.request();
            Answer answer = next(request.method(), request.url().encodedPath(), bytes(request.body()));
            return new Response.Builder()
                    .request(request)
                    .protocol(Protocol.HTTP_1_1)
                    .code(answer.status())
                    .message("")
                    .body(ResponseBody.create(answer.body(), MediaType.get("application/json")))
                    .build();
        };
        return new OkHttpClient.Builder().addInterceptor(answering).build();
    }

    Dispatcher overHttp() {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                ByteString body = request.getBody();
                Answer answer = next(
                        request.getMethod(), request.getUrl().encodedPath(), body == null ? ByteString.EMPTY : body);
                MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
                if (answer.status() != 204) {
                    response.body(answer.body());
                }
                return response.build();
            }
        };
    }

    private static ByteString bytes(@Nullable RequestBody body) throws IOException {
        Buffer bytes = new Buffer();
        if (body != null) {
            body.writeTo(bytes);
        }
        return bytes.readByteString();
    }
}
