package ai.anyint.sdk.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What holds for every store, as two processes see it: each asks for a store of its own on the same data. */
abstract class BudgetStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Spend A_CALL = Spend.money("0.018");

    /** Returns a store on the data of this test, as a process that starts would. */
    abstract BudgetStore store();

    @Test
    void whatOneKeeps_theOtherSees() {
        store().update("a", ledger -> {
            ledger.open("one", A_CALL, NOON);
            return true;
        });

        assertThat(inFlight(store(), "a")).isEqualTo(A_CALL);
        assertThat(inFlight(store(), "b")).isEqualTo(Spend.NONE);
    }

    private static Spend inFlight(BudgetStore store, String budget) {
        return store.update(budget, ledger -> ledger.standing().inFlight());
    }

    @Test
    void aChangeThatThrows_locksNobodyOut() {
        RuntimeException broken = new IllegalStateException("broken");
        assertThatThrownBy(() -> store().update("a", ledger -> {
                    throw broken;
                }))
                .isSameAs(broken);

        assertThat(inFlight(store(), "a")).isEqualTo(Spend.NONE);
    }

    @Test
    void changesOfManyThreads_areAllKept() throws Exception {
        int threads = 8;
        int each = 25;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String name = "t" + i + "-";
                BudgetStore own = store();
                all.add(pool.submit(() -> open(own, name, each)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(inFlight(store(), "a").calls()).isEqualTo((long) threads * each);
    }

    private static void open(BudgetStore store, String name, int number) {
        for (int i = 0; i < number; i++) {
            String id = name + i;
            store.update("a", ledger -> {
                ledger.open(id, A_CALL, NOON);
                return true;
            });
        }
    }

    @Test
    void twoProcesses_spendToTheFloorTogether() throws Exception {
        FakeAccount account = account("10.00");
        try (Door door = new Door(account, account.apiKey())) {
            Batch batch = new Batch(
                    account,
                    door,
                    A_CALL,
                    guard(account, door, store()).build(),
                    guard(account, door, store()).build());

            List<BudgetExhaustedException> stops = batch.run();

            assertThat(account.balance().toBigDecimal()).isBetween(new BigDecimal("0.982"), new BigDecimal("1.09"));
            assertThat(stops).hasSize(Batch.THREADS);
            assertThat(account.unexpectedRefusals()).isEmpty();
        }
    }

    @Test
    void whatAProcessHeldThatDied_isFreeOnceItsLeaseEnds() {
        FakeAccount account = account("5.00");
        try (Door door = new Door(account, account.apiKey())) {
            Duration lease = Duration.ofSeconds(20);
            guard(account, door, store()).lease(lease).build().reserve(Spend.money("4.00"));
            BudgetGuard survivor = guard(account, door, store()).build();

            assertThatExceptionOfType(BudgetExhaustedException.class)
                    .isThrownBy(() -> survivor.reserve(Spend.money("4.00")))
                    .satisfies(stop -> assertThat(stop.inFlight().money()).isEqualTo(Money.of("4.00")));

            account.clock().advance(lease);
            survivor.reserve(Spend.money("4.00")).release();
        }
    }

    @Test
    void aValueThatAnotherProcessRead_isNotAskedForAgain() {
        FakeAccount account = account("5.00");
        try (Door door = new Door(account, account.apiKey())) {
            guard(account, door, store()).maxAge(Duration.ofSeconds(30)).build().check();
            account.clock().advance(Duration.ofSeconds(29));
            BudgetGuard other =
                    guard(account, door, store()).maxAge(Duration.ofSeconds(30)).build();

            other.check();
            assertThat(door.reads()).isEqualTo(1);

            account.clock().advance(Duration.ofSeconds(1));
            other.check();
            assertThat(door.reads()).isEqualTo(2);
        }
    }

    private static FakeAccount account(String balance) {
        return FakeAnyInt.create().openAccount(balance, NOON).answer(Door.MODEL, CannedAnswer.tokens(1_000, 1_000));
    }

    private static BudgetGuardBuilder guard(FakeAccount account, Door door, BudgetStore store) {
        return BudgetGuard.builder(door.billing(), Door.MODEL, account.apiKeyId())
                .floor("1.00")
                .maxAge(Duration.ofSeconds(1))
                .store(store)
                .timeSource(new AccountClock(account));
    }
}
