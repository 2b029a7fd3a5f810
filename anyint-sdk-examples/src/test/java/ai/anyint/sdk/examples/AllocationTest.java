package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.micrometer.MicrometerCalls;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.internal.openapi.CheckingTap;
import com.sun.management.ThreadMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** What a call costs its thread in memory: a figure that repeats within a hundredth on any machine, unlike a time. */
class AllocationTest {

    private static final int CALLS = 3_000;
    private static final long KIBIBYTE = 1024;

    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aReadOverLoopback_allocatesAtMostTwelveKibibytes() throws Exception {
        try (BalanceSocket server = new BalanceSocket();
                AnyIntClient anyint = AnyIntClient.builder()
                        .baseUrl(server.url())
                        .provisioningKey("sk-prov-test")
                        .build()) {
            assertThat(bytesPerRead(anyint)).isBetween(KIBIBYTE, 12 * KIBIBYTE);
        }
    }

    /** The fake's own work, which runs on the same thread here, is counted too. */
    @Test
    void aReadInProcess_allocatesAtMostSevenKibibytes() {
        try (AnyIntClient anyint = FakeAnyInt.create().openAccount("5.00").client()) {
            CheckingTap.unheard(() -> assertThat(bytesPerRead(anyint)).isBetween(KIBIBYTE, 7 * KIBIBYTE));
        }
    }

    @Test
    void metricsAndDebugLogs_allocateAtMostNineteenKibibytes() throws Exception {
        try (BalanceSocket server = new BalanceSocket();
                DebugLogs logs = new DebugLogs();
                AnyIntClient anyint = AnyIntClient.builder()
                        .baseUrl(server.url())
                        .provisioningKey("sk-prov-test")
                        .callInterceptor(MicrometerCalls.of(new SimpleMeterRegistry()))
                        .build()) {
            assertThat(bytesPerRead(anyint)).isBetween(KIBIBYTE, 19 * KIBIBYTE);
            assertThat(logs.written()).as("bytes of log").isGreaterThan(CALLS * 50L);
        }
    }

    /** The fake admits, charges, books and audits each on the same thread. */
    @Test
    void aChargedCallInProcess_allocatesAtMostEightKibibytes() throws Exception {
        Runnable chat = chatOf(FakeAnyInt.create().openAccount("100000"));

        CheckingTap.unheard(() -> assertThat(bytesPer("charged call", chat)).isBetween(KIBIBYTE, 8 * KIBIBYTE));
    }

    private static Runnable chatOf(FakeAccount account) {
        OkHttpClient http =
                new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();
        Request request = new Request.Builder()
                .url(FakeAccount.inProcessUrl() + "/openai/v1/chat/completions")
                .header("Authorization", "Bearer " + account.apiKey().reveal())
                .post(RequestBody.create(
                        "{\"model\":\"gpt-4o-mini\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}",
                        MediaType.get("application/json")))
                .build();
        return () -> {
            try (Response response = http.newCall(request).execute()) {
                assertThat(response.isSuccessful()).isTrue();
                response.body().bytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private long bytesPerRead(AnyIntClient anyint) {
        AccountClient account = AccountClient.of(anyint);
        return bytesPer("read, " + anyint, account::balance);
    }

    private long bytesPer(String what, Runnable call) {
        repeat(call);
        long before = memory.getCurrentThreadAllocatedBytes();
        repeat(call);
        long each = (memory.getCurrentThreadAllocatedBytes() - before) / CALLS;
        System.out.println("allocated per " + what + ": " + each + " bytes");
        return each;
    }

    private static void repeat(Runnable call) {
        for (int i = 0; i < CALLS; i++) {
            call.run();
        }
    }
}
