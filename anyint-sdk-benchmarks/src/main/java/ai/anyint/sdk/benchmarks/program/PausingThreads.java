package ai.anyint.sdk.benchmarks.program;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** How many threads stand while 64 calls wait to be sent again: {@code PausingThreads <url of a busy server>}. */
public final class PausingThreads {

    private static final int CALLS = 64;
    private static final int UNTIL_ALL_PAUSE_MILLIS = 1_000;

    private PausingThreads() {}

    /** Prints the threads that were inside a call. */
    public static void main(String[] args) throws InterruptedException {
        Endpoint<Object> busy = Endpoint.get("bench.busy", "/busy", KeyFamily.PROVISIONING, Object.class);
        try (AnyIntClient anyint = AnyIntClient.builder()
                .baseUrl(args[0])
                .provisioningKey("sk-prov-test-0123456789abcdef")
                .build()) {
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                calls.add(anyint.executeAsync(busy.call()));
            }
            Thread.sleep(UNTIL_ALL_PAUSE_MILLIS);
            if (calls.stream().anyMatch(CompletableFuture::isDone)) {
                throw new IllegalStateException("a call ended before its pause did");
            }
            System.out.println("threads=" + threadsInACall());
            calls.forEach(call -> call.cancel(true));
        }
    }

    private static long threadsInACall() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().startsWith("okhttp3.internal.connection.RealCall")))
                .count();
    }
}
