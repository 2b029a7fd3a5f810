package ai.anyint.sdk.benchmarks.jmh;

import ai.anyint.sdk.benchmarks.fake.FakeHost;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a test pays that has WireMock in its own JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WireMockBenchmark {

    private final OkHttpClient http = new OkHttpClient();
    private final ObjectReader reader = new ObjectMapper().readerFor(JsonNode.class);

    @SuppressWarnings("NullAway.Init")
    private FakeHost wiremock;

    @SuppressWarnings("NullAway.Init")
    private Request request;

    /** Starts the server. */
    @Setup
    public void start() throws IOException {
        wiremock = FakeHost.named("wiremock-transformer");
        request = new Request.Builder()
                .url("http://127.0.0.1:" + wiremock.port() + "/openai/v1/chat/completions")
                .build();
    }

    /** A canned answer through OkHttp. */
    @Benchmark
    public Object call() throws IOException {
        try (Response response = http.newCall(request).execute()) {
            return reader.readValue(response.body().bytes());
        }
    }

    /** A server of its own for a test. */
    @Benchmark
    public int restart() throws IOException {
        try (FakeHost fresh = FakeHost.named("wiremock-stub")) {
            return fresh.port();
        }
    }

    /** Ends the server. */
    @TearDown
    public void stop() throws IOException {
        wiremock.close();
    }
}
