package ai.anyint.sdk.benchmarks.jmh;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Calls that never meet a socket. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InProcessBenchmark {

    private static final Endpoint<Chat> CHAT =
            Endpoint.post("chat.completions", "/openai/v1/chat/completions", KeyFamily.INFERENCE, Chat.class);
    private static final Map<String, Object> PROMPT =
            Map.of("model", "gpt-4o-mini", "messages", List.of(Map.of("role", "user", "content", "Hello")));
    private static final MediaType JSON = MediaType.get("application/json");

    private final ObjectReader reader = new ObjectMapper().readerFor(Chat.class);
    private final OkHttpClient canned = CannedAnswers.client();
    private final Request cannedRequest =
            new Request.Builder().url("https://in-process.example/").build();

    @SuppressWarnings("NullAway.Init")
    private AnyIntClient anyint;

    @SuppressWarnings("NullAway.Init")
    private AccountClient account;

    @SuppressWarnings("NullAway.Init")
    private OkHttpClient http;

    @SuppressWarnings("NullAway.Init")
    private Request chat;

    /** What an application wants to know of an answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Chat(String id, String model) {}

    /** Opens an account an iteration, so that none has a long history. */
    @Setup(Level.Iteration)
    public void open() throws IOException {
        FakeAccount fake = FakeAnyInt.create().openAccount("100000000");
        anyint = fake.client();
        account = AccountClient.of(anyint);
        http = new OkHttpClient.Builder().addInterceptor(fake.interceptor()).build();
        chat = new Request.Builder()
                .url(FakeAccount.inProcessUrl() + "/openai/v1/chat/completions")
                .header("Authorization", "Bearer " + fake.apiKey().reveal())
                .post(RequestBody.create(new ObjectMapper().writeValueAsBytes(PROMPT), JSON))
                .build();
    }

    /** The floor: OkHttp, an interceptor that answers at once, Jackson. */
    @Benchmark
    public Object bareInterceptor() throws IOException {
        try (Response response = canned.newCall(cannedRequest).execute()) {
            return reader.readValue(response.body().bytes());
        }
    }

    /** A read through the SDK. */
    @Benchmark
    public Object sdkRead() {
        return account.balance();
    }

    /** A model call through a client of the user's own: admitted, charged, written down, audited. */
    @Benchmark
    public Object chargedCall() throws IOException {
        try (Response response = http.newCall(chat).execute()) {
            return reader.readValue(response.body().bytes());
        }
    }

    /** The same through the SDK's own pipeline: key, idempotency key, retry rules, model. */
    @Benchmark
    public Object chargedSdkCall() {
        return anyint.execute(CHAT.call().body(PROMPT));
    }
}
