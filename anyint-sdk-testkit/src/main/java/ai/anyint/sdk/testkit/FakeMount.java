package ai.anyint.sdk.testkit;

import ai.anyint.sdk.testkit.internal.api.EventStream;
import ai.anyint.sdk.testkit.internal.api.Handler;
import ai.anyint.sdk.testkit.internal.api.WireRequest;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.transport.RealTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.ByteString;

/**
 * The fake for a server of your own: a request in, an answer out, and the sending is yours. A stream comes whole. An
 * injected delay passes for real, on the calling thread. Safe for use by several threads.
 */
public final class FakeMount {

    private final Handler handler;
    private final Optional<Account> owner;
    private final RealTime time = new RealTime();

    FakeMount(Handler handler, Optional<Account> owner) {
        this.handler = handler;
        this.owner = owner;
    }

    /**
     * Answers a request.
     *
     * @param url the absolute URL, of whichever host
     * @throws IllegalArgumentException when the URL is none
     */
    public Answer answer(String method, String url, Map<String, List<String>> headers, byte[] body) {
        Headers.Builder given = new Headers.Builder();
        headers.forEach((name, values) -> values.forEach(value -> given.addUnsafeNonAscii(name, value)));
        WireRequest request =
                new WireRequest(method, HttpUrl.get(url), given.build(), ByteString.of(body), body.length);
        WireResponse response = handler.handle(request, owner, time);
        return new Answer(response, body(response));
    }

    private static ByteString body(WireResponse response) {
        if (response.stream().isPresent()) {
            return whole(response.stream().get());
        }
        return response.breaks().isPresent()
                ? response.body().substring(0, response.body().size() / 2)
                : response.body();
    }

    private static ByteString whole(EventStream stream) {
        Buffer all = new Buffer();
        for (ByteString event = stream.next(); event != null; event = stream.next()) {
            all.write(event);
            stream.written();
        }
        return all.readByteString();
    }

    /** What is to be sent, or broken. */
    public static final class Answer {

        private final WireResponse response;
        private final ByteString body;

        private Answer(WireResponse response, ByteString body) {
            this.response = response;
            this.body = body;
        }

        /** Returns the status; 0 where an injected fault leaves no answer at all, and {@link #breaks()} says how. */
        public int status() {
            return response.status();
        }

        /** Returns the headers, without a length. */
        public Map<String, List<String>> headers() {
            return response.headers().toMultimap();
        }

        /** Returns the body, or as much of it as is to be sent before the connection breaks. */
        public byte[] body() {
            return body.toByteArray();
        }

        /** Returns how an injected fault breaks the connection, after {@link #body()}. */
        public Optional<FaultPlan.Connection> breaks() {
            return response.breaks();
        }
    }
}
