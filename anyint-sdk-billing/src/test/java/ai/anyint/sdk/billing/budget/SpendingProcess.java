package ai.anyint.sdk.billing.budget;

import static ai.anyint.sdk.core.KeyFamily.INFERENCE;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A process of its own, which shares nothing with the others but the account and the database. */
final class SpendingProcess {

    static final String MODEL = "claude-sonnet-4-6";
    static final Spend A_CALL = Spend.money("0.018");

    private static final int THREADS = 4;
    private static final Endpoint<Object> CHAT =
            Endpoint.post("test.chat", "/openai/v1/chat/completions", INFERENCE, Object.class);

    private final AnyIntClient anyint;
    private final BudgetGuard guard;
    private final AtomicInteger done = new AtomicInteger();

    private SpendingProcess(AnyIntClient anyint, long apiKeyId, BudgetStore store) {
        this.anyint = anyint;
        this.guard = guard(anyint, apiKeyId, store).build();
    }

    static BudgetGuardBuilder guard(AnyIntClient anyint, long apiKeyId, BudgetStore store) {
        return BudgetGuard.builder(BillingClient.of(anyint), MODEL, apiKeyId)
                .floor("1.00")
                .maxAge(Duration.ofMillis(200))
                .store(store);
    }

    /** Arguments: {@code spend} or {@code hold}, the key's id, the URL of the database. The keys are in the environment. */
    public static void main(String[] args) throws Exception {
        BudgetStore store = JdbcBudgetStore.of(new UrlDataSource(args[2]), "acme");
        try (AnyIntClient anyint = AnyIntClient.fromEnv()) {
            SpendingProcess process = new SpendingProcess(anyint, Long.parseLong(args[1]), store);
            if (args[0].equals("spend")) {
                process.spend();
            } else {
                process.hold();
            }
        }
    }

    private void spend() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(threads.submit(this::work));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        System.out.println("done " + done);
    }

    private void work() {
        while (true) {
            try (Reservation reservation = guard.reserve(A_CALL)) {
                anyint.execute(CHAT.call()
                        .body(Map.of("model", MODEL, "messages", List.of(Map.of("role", "user", "content", "Hello")))));
                reservation.settle(A_CALL);
                done.incrementAndGet();
            } catch (BudgetExhaustedException stop) {
                return;
            }
        }
    }

    /** Holds all that there is until somebody kills it. */
    private void hold() throws IOException {
        Reservation held = guard.reserve(Spend.money("4.50"));
        System.out.println("holding " + held.estimate().money());
        if (System.in.read() >= 0) {
            held.close();
        }
    }
}
