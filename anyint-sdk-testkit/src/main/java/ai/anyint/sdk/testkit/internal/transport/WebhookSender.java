package ai.anyint.sdk.testkit.internal.transport;

import ai.anyint.sdk.core.internal.redact.Redactor;
import ai.anyint.sdk.testkit.internal.api.WebhookPayload;
import ai.anyint.sdk.testkit.internal.api.WebhookUrl;
import ai.anyint.sdk.testkit.internal.engine.DeliveryOutcome;
import ai.anyint.sdk.testkit.internal.engine.DeliveryPort;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;

/**
 * Posts events to receivers on this machine. Whatever else a webhook points to is not called: no test can reach a
 * production system by an event.
 */
public final class WebhookSender implements DeliveryPort {

    /** How long a receiver has, by the wall clock. */
    public static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(5);

    private static final MediaType JSON = MediaType.get("application/json");

    /** Made when the first event is sent: reading the platform's certificates would slow every test class. */
    private static final class Loopback {

        /** Every attempt has a connection of its own: a kept one fails when its receiver was started anew meanwhile. */
        static final OkHttpClient HTTP = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .dns(new LoopbackNames())
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addNetworkInterceptor(WebhookSender::asksForNoRepeat)
                .build();

        private Loopback() {}
    }

    private final Duration timeout;

    /** Creates a sender whose receivers have so long. */
    public WebhookSender(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public DeliveryOutcome send(Message message) {
        HttpUrl url = HttpUrl.get(message.url());
        if (!WebhookUrl.isLoopback(url)) {
            return DeliveryOutcome.failed("not sent: the fake calls receivers on this machine only");
        }
        OkHttpClient http = Loopback.HTTP.newBuilder().callTimeout(timeout).build();
        try (Response response = http.newCall(request(message, url)).execute()) {
            return DeliveryOutcome.answered(response.code());
        } catch (InterruptedIOException e) {
            return DeliveryOutcome.failed(
                    Thread.currentThread().isInterrupted()
                            ? "the caller was interrupted"
                            : "no answer within " + timeout.toMillis() + " ms");
        } catch (IOException e) {
            return DeliveryOutcome.failed(Redactor.standard().message(String.valueOf(e.getMessage())));
        }
    }

    private static Request request(Message message, HttpUrl url) {
        String id = message.event().id();
        long timestamp = message.at().getEpochSecond();
        ByteString body = WebhookPayload.of(message.event());
        return new Request.Builder()
                .url(url)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", WebhookSignature.of(message.signers(), id, timestamp, body.utf8()))
                .post(RequestBody.create(body, JSON))
                .build();
    }

    /** OkHttp by itself sends again after a 503 that asks for it; the account's clock alone says when. */
    private static Response asksForNoRepeat(Interceptor.Chain chain) throws IOException {
        return chain.proceed(chain.request())
                .newBuilder()
                .removeHeader("Retry-After")
                .build();
    }
}
