package ai.anyint.sdk.testkit.sequence;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** One account of a fake of its own, and raw HTTP to it without a socket. */
final class Stage {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final OkHttpClient PLAIN = new OkHttpClient();

    final FakeAccount account;
    final Names names;
    private final OkHttpClient http;

    Stage(Opening opening) {
        account = opening.open(FakeAnyInt.create());
        names = new Names(account);
        http = PLAIN.newBuilder().addInterceptor(account.interceptor()).build();
    }

    /** Returns the status, the headers in lower case, and the body. */
    JsonNode send(Ask ask) {
        return sendAs(ask, names);
    }

    /** Sends what is asked with the ids and secrets of somebody else's answers. */
    JsonNode sendAs(Ask ask, Names names) {
        RequestBody body = ask.hasBody() ? RequestBody.create(names.resolve(ask.body()), JSON) : null;
        Request.Builder request = new Request.Builder()
                .url(FakeAccount.inProcessUrl() + names.resolve(ask.path()))
                .header("Authorization", "Bearer " + names.value(ask.secret()).orElseThrow())
                .method(ask.method(), body);
        ask.headers().forEach(request::header);
        try (Response response = http.newCall(request.build()).execute()) {
            return tree(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all ids and secrets that a request names are known by now. */
    boolean knowsAllOf(Ask ask) {
        return names.knowsAllOf(ask.path())
                && names.knowsAllOf(ask.body())
                && names.value(ask.secret()).isPresent();
    }

    private static JsonNode tree(Response response) throws IOException {
        ObjectNode tree = Json.MAPPER.createObjectNode();
        tree.put("status", response.code());
        ObjectNode headers = tree.putObject("headers");
        response.headers()
                .forEach(header -> headers.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
        String body = response.body().string();
        if (body.startsWith("{")) {
            tree.set("body", Json.read(body));
        }
        return tree;
    }
}
