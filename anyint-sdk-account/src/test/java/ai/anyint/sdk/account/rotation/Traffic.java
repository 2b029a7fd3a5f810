package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.testkit.FakeAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import okhttp3.OkHttpClient;

/** Calls of several threads with whatever key is current: chats through a lease, and the client's own list of models. */
final class Traffic implements AutoCloseable {

    private static final int AHEAD = 8;
    private static final int LONG = 60;

    private final World world;
    private final RotatingCredentials credentials;
    private final AnyIntClient anyint;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<CompletableFuture<Void>> threads = new ArrayList<>();
    private boolean stopped;
    private int calls;
    private int allowed;
    private int slow;
    private int chats;

    Traffic(World world, RotatingCredentials credentials, ExecutorService pool, int count) {
        this.world = world;
        this.credentials = credentials;
        this.anyint = AnyIntClient.builder()
                .baseUrl(FakeAccount.inProcessUrl())
                .apiKey(credentials)
                .retryPolicy(RetryPolicy.never())
                .httpClient(new OkHttpClient.Builder()
                        .addInterceptor(world.account.interceptor())
                        .build())
                .build();
        for (int i = 0; i < count; i++) {
            boolean models = i % 2 == 0;
            threads.add(CompletableFuture.runAsync(() -> run(models), pool));
        }
    }

    private void run(boolean models) {
        while (mayCall()) {
            try {
                if (models) {
                    AccountClient.of(anyint).models();
                } else {
                    chat();
                }
            } catch (RuntimeException failure) {
                failures.add(failure.toString());
            }
            count();
        }
    }

    private void chat() {
        try (KeyLease lease = credentials.lease()) {
            dawdle();
            int status = world.chat(lease.secret());
            if (status != 200) {
                failures.add("status " + status);
            }
        }
    }

    private synchronized boolean mayCall() {
        waitWhile(() -> !stopped && calls >= allowed && slow == 0);
        return !stopped;
    }

    private synchronized void waitWhile(BooleanSupplier blocked) {
        try {
            while (blocked.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Holds the key while many calls of others end: long enough for a rotation to come to disable it, if it may. */
    private synchronized void dawdle() {
        if (++chats % 64 == 0 && slow == 0 && !stopped) {
            int until = calls + LONG;
            slow++;
            notifyAll();
            waitWhile(() -> !stopped && calls < until);
            slow--;
        }
    }

    private synchronized void count() {
        calls++;
        notifyAll();
    }

    synchronized int calls() {
        return calls;
    }

    /** Returns when so many more calls have ended; a few for each thread go on meanwhile and after. */
    synchronized void await(int more) {
        int until = calls + more;
        allowed = until + AHEAD;
        notifyAll();
        waitWhile(() -> calls < until);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Ends the traffic, and returns what failed. */
    List<String> stop() {
        synchronized (this) {
            stopped = true;
            notifyAll();
        }
        threads.forEach(CompletableFuture::join);
        return failures();
    }

    @Override
    public void close() {
        stop();
        anyint.close();
    }
}
