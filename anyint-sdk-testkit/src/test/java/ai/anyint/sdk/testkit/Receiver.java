package ai.anyint.sdk.testkit;

import ai.anyint.sdk.core.Secret;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okio.ByteString;

/** An application's own endpoint for webhooks, on a port of its own. */
public final class Receiver implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** A delivery as it arrived. */
    public record Got(String method, Headers headers, String body) {

        public String header(String name) {
            return String.valueOf(headers.get(name));
        }

        public JsonNode json() {
            try {
                return MAPPER.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        public String type() {
            return json().path("type").asText();
        }

        public List<String> signatures() {
            return List.of(header("webhook-signature").split(" ", -1));
        }

        /** What a secret signs for the id and time of this delivery, by the library. */
        public String signedBy(Secret secret) {
            try {
                return new Webhook(secret.reveal())
                        .sign(header("webhook-id"), Long.parseLong(header("webhook-timestamp")), body);
            } catch (EmptyWebhookSecretException | WebhookSigningException e) {
                throw new AssertionError(e);
            }
        }
    }

    private final MockWebServer server = new MockWebServer();
    private final List<Got> got = new ArrayList<>();
    private volatile Function<Got, MockResponse> answer = delivery -> status(204);

    public Receiver() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                ByteString body = request.getBody();
                Got delivery = new Got(request.getMethod(), request.getHeaders(), body == null ? "" : body.utf8());
                synchronized (got) {
                    got.add(delivery);
                }
                return answer.apply(delivery);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MockResponse status(int status) {
        return new MockResponse.Builder().code(status).build();
    }

    public Receiver answers(Function<Got, MockResponse> newAnswer) {
        answer = newAnswer;
        return this;
    }

    public Receiver answers(int status) {
        return answers(delivery -> status(status));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getPort() + "/hooks";
    }

    public List<Got> got() {
        synchronized (got) {
            return List.copyOf(got);
        }
    }

    public List<String> types() {
        return got().stream().map(Got::type).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
