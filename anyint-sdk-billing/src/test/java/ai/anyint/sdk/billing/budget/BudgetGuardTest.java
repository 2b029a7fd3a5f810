package ai.anyint.sdk.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.anyint.sdk.billing.RefusalReason;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.error.ServerException;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.Fault;
import ai.anyint.sdk.testkit.FaultPlan;
import ai.anyint.sdk.testkit.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetGuardTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Duration MAX_AGE = Duration.ofSeconds(30);
    private static final String ENTITLEMENTS = "/v1/billing/entitlements";
    private static final FaultPlan REFUSED =
            Fault.on("GET", ENTITLEMENTS).status(500, "internal_error").times(1_000);

    private final FakeAccount account =
            FakeAnyInt.create().openAccount("5.00", NOON).answer(Door.MODEL, CannedAnswer.tokens(0, 100_000));
    private final Door door = new Door(account, account.apiKey());

    @AfterEach
    void close() {
        door.close();
    }

    private BudgetGuardBuilder builder() {
        return BudgetGuard.builder(door.billing(), Door.MODEL, account.apiKeyId())
                .floor("1.00")
                .maxAge(MAX_AGE)
                .timeSource(new AccountClock(account));
    }

    private final BudgetGuard guard = builder().build();

    private static BudgetExhaustedException stopOf(Runnable step) {
        return assertThatExceptionOfType(BudgetExhaustedException.class)
                .isThrownBy(step::run)
                .actual();
    }

    @Test
    void aFreshValue_isAskedForOnce() {
        assertThat(door.reads()).isZero();
        for (int i = 0; i < 1_000; i++) {
            guard.check();
            guard.reserve(Spend.money("0.001")).settle(Spend.money("0.001"));
        }
        account.clock().advance(MAX_AGE.minusMillis(1));
        guard.check();
        assertThat(door.reads()).isEqualTo(1);

        account.clock().advance(Duration.ofMillis(1));
        guard.check();
        assertThat(door.reads()).isEqualTo(2);
    }

    @Test
    void aRefusal_isAnsweredFromTheFreshValueToo() {
        account.balance("1.00");
        for (int i = 0; i < 100; i++) {
            stopOf(guard::check);
            stopOf(() -> guard.reserve(Spend.money("0.01")));
        }

        assertThat(door.reads()).isEqualTo(1);
    }

    @Test
    void sixteenThreadsWithAStaleValue_causeOneRequest_andWaitForIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (Gate gate = account.gate("GET", ENTITLEMENTS, Gate.Point.ARRIVED)) {
            CountDownLatch begun = new CountDownLatch(16);
            List<Future<?>> checks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                checks.add(threads.submit(() -> {
                    begun.countDown();
                    guard.check();
                }));
            }
            begun.await();
            gate.awaitArrival();
            assertThat(checks).noneMatch(Future::isDone);
            gate.release();
            for (Future<?> check : checks) {
                check.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(door.reads()).isEqualTo(1);
    }

    @Test
    void whileAnEarlyRead_isUnderWay_othersGoOnWithTheValueThatIsFresh() throws Exception {
        Reservation most = guard.reserve(Spend.money("2.50"));
        account.clock().advance(MAX_AGE.dividedBy(10));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Gate gate = account.gate("GET", ENTITLEMENTS, Gate.Point.ARRIVED)) {
            Future<?> early = threads.submit(guard::check);
            gate.awaitArrival();

            guard.check();
            guard.reserve(Spend.money("0.10")).release();

            assertThat(early.isDone()).isFalse();
            gate.release();
            early.get();
        } finally {
            threads.shutdownNow();
        }
        most.release();
        assertThat(door.reads()).isEqualTo(2);
    }

    @Test
    void farFromTheEnd_aValueIsTrustedToItsWholeAge() {
        Reservation little = guard.reserve(Spend.money("1.00"));
        account.clock().advance(MAX_AGE.minusMillis(1));
        guard.check();
        little.release();

        assertThat(door.reads()).isEqualTo(1);
    }

    @Test
    void belowTheFloor_saysAllThatIsKnown() {
        account.balance("3.00");
        Reservation first = guard.reserve(Spend.money("0.50"));
        guard.reserve(Spend.money("0.50")).settle(Spend.money("0.25"));

        BudgetExhaustedException stop = stopOf(() -> guard.reserve(Spend.money("1.30")));

        assertThat(stop.limit()).isEqualTo(BudgetLimit.BALANCE);
        assertThat(stop.remaining().balance()).contains(Money.of("2.75"));
        assertThat(stop.inFlight()).isEqualTo(Spend.money("0.50"));
        assertThat(stop.floor()).isEqualTo(Money.of("1"));
        assertThat(stop.readAt()).isEqualTo(NOON);
        assertThat(stop.reason()).isEmpty();
        assertThat(stop)
                .hasMessage("The step would hit the balance: 2.75 left, of it in flight 0.50, wanted 1.30, floor 1.00;"
                        + " read at 2026-03-10T12:00:00Z.");

        first.release();
        guard.reserve(Spend.money("1.75")).release();
    }

    @Test
    void aCallThatIsCharged_butNotSettled_isNotSpentAgain() {
        try (Reservation one = guard.reserve(Spend.money("1.50"))) {
            door.chat("Hello");
            account.clock().advance(MAX_AGE);
            guard.check();
            one.settle(Spend.money("1.50"));
        }
        assertThat(door.reads()).isEqualTo(2);

        Reservation allThatIsLeft = guard.reserve(Spend.money("2.50"));

        assertThat(door.reads()).as("it looked again before it refused").isEqualTo(3);
        allThatIsLeft.release();
    }

    @Test
    void whatOthersSpend_isSeenWithTheNextRead() {
        guard.check();
        account.balance("1.00");
        guard.check();
        account.clock().advance(MAX_AGE);

        assertThat(stopOf(guard::check).remaining().balance()).contains(Money.of("1"));

        account.topUp("10.00");
        account.clock().advance(MAX_AGE);
        guard.check();
    }

    @Test
    void refresh_readsAFreshValueAnew_alsoWhenOneWasOnItsWay() throws Exception {
        account.balance("1.00");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Gate gate = account.gate("GET", ENTITLEMENTS, Gate.Point.COMMITTED)) {
            Future<?> before = threads.submit(guard::refresh);
            gate.awaitArrival();
            account.topUp("10.00");
            Future<?> after = threads.submit(guard::refresh);
            gate.releaseOne();
            gate.awaitArrivals(2);
            gate.release();
            before.get();
            after.get();
        } finally {
            threads.shutdownNow();
        }

        guard.check();
        assertThat(door.reads()).isEqualTo(2);
    }

    @Test
    void refreshThatFails_saysSo_andTheFreshValueStays() {
        guard.check();
        account.inject(REFUSED);

        assertThatThrownBy(guard::refresh).isInstanceOf(BudgetUnknownException.class);
        guard.check();
    }

    @Test
    void aFailedRead_stopsOnceTheValueIsTooOld_andAsksOnceASecond() {
        guard.check();
        account.clock().advance(MAX_AGE);
        Fault fault = account.inject(REFUSED);
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(BudgetUnknownException.class)
                    .isThrownBy(guard::check)
                    .withCauseInstanceOf(ServerException.class)
                    .satisfies(unknown -> assertThat(unknown.readAt()).contains(NOON));
        }
        assertThat(fault.hits()).isEqualTo(1);

        account.clock().advance(Refresher.PAUSE_AFTER_FAILURE);
        assertThatThrownBy(guard::check).isInstanceOf(BudgetUnknownException.class);
        assertThat(fault.hits()).isEqualTo(2);

        fault.remove();
        account.clock().advance(Refresher.PAUSE_AFTER_FAILURE);
        guard.check();
    }

    @Test
    void aFirstReadThatFails_saysThatNothingWasEverRead() {
        account.inject(REFUSED);

        assertThatExceptionOfType(BudgetUnknownException.class)
                .isThrownBy(() -> guard.reserve(Spend.money("0.01")))
                .withMessageStartingWith("What is left for " + account.apiKeyId() + "/" + Door.MODEL
                        + " could not be read; it was never")
                .satisfies(unknown -> assertThat(unknown.readAt()).isEmpty());
    }

    @Test
    void withGrace_theOldValueIsTrustedLonger_andStillCountsWhatIsSpent() {
        BudgetGuard patient = builder().graceAfterFailure(Duration.ofMinutes(1)).build();
        patient.check();
        account.inject(REFUSED);
        account.clock().advance(MAX_AGE.plusSeconds(59));

        patient.reserve(Spend.money("3.00")).settle(Spend.money("3.00"));
        assertThat(stopOf(() -> patient.reserve(Spend.money("1.01"))).limit()).isEqualTo(BudgetLimit.BALANCE);

        account.clock().advance(Duration.ofSeconds(1));
        assertThatThrownBy(patient::check).isInstanceOf(BudgetUnknownException.class);
    }

    @Test
    void aDisabledKey_stopsWithTheReason() {
        door.disable(account.apiKeyId());

        BudgetExhaustedException stop = stopOf(guard::check);

        assertThat(stop.limit()).isEqualTo(BudgetLimit.ADMISSION);
        assertThat(stop.reason()).contains(RefusalReason.KEY_DISABLED);
        assertThat(stop).hasMessageContaining("the admission: key_disabled");
    }

    @Test
    void aRateLimit_isNoMatterOfBudget() {
        door.setRateLimit(account.apiKeyId(), 0);
        assertThat(door.billing()
                        .entitlements()
                        .check(Door.MODEL, account.apiKeyId())
                        .reason())
                .contains(RefusalReason.RATE_LIMIT_EXCEEDED);

        guard.check();
    }

    @Test
    void run_endsWithTheBudget_andSaysHowFarItCame() {
        List<Integer> items = List.of(1, 2, 3, 4, 5);
        List<Integer> ran = new ArrayList<>();

        BudgetRun run = guard.run(items, Spend.money("1.50"), item -> {
            ran.add(item);
            return door.chat("Hello");
        });

        assertThat(run.done()).isEqualTo(2);
        assertThat(ran).containsExactly(1, 2);
        assertThat(run.isComplete()).isFalse();
        assertThat(run.stoppedBy()).get().isInstanceOf(BudgetExhaustedException.class);
        assertThat(account.balance()).isEqualTo(Money.of("2.00"));
        assertThat(guard.run(List.of(), Spend.NONE, item -> Spend.NONE)).isEqualTo(new BudgetRun(0, Optional.empty()));
    }

    @Test
    void aStepThatThrows_keepsItsEstimate_untilARead() {
        RuntimeException broken = new IllegalStateException("broken pipe");
        assertThatThrownBy(() -> guard.run(List.of(1), Spend.money("3.00"), item -> {
                    throw broken;
                }))
                .isSameAs(broken);

        guard.reserve(Spend.money("1.00")).release();
        assertThat(door.reads()).isEqualTo(1);
        guard.reserve(Spend.money("4.00")).release();
        assertThat(door.reads()).as("it looked what had become of it").isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"before, 1", "after, 2"})
    void run_whoseStoreFails_saysHowFarItCame(String theSecondCall, int done) {
        BreakableStore store = new BreakableStore();
        BudgetGuard shared = builder().store(store).build();

        BudgetRun run = shared.run(numbers(store, theSecondCall), Spend.money("1.50"), item -> {
            Spend used = door.chat("Hello");
            if (item == 2) {
                store.breakDown();
            }
            return used;
        });

        assertThat(run.done()).isEqualTo(done);
        assertThat(run.stoppedBy()).get().isInstanceOf(BudgetStoreException.class);
        assertThat(account.calls().stream().filter(call -> call.path().endsWith("/completions")))
                .hasSize(done);
    }

    /** One, two, three; the store may break down before two. */
    private static Iterable<Integer> numbers(BreakableStore store, String theSecondCall) {
        return () -> IntStream.rangeClosed(1, 3)
                .peek(number -> {
                    if (number == 2 && theSecondCall.equals("before")) {
                        store.breakDown();
                    }
                })
                .iterator();
    }

    @Test
    void aStepThatAnotherGuardStops_goesOnToTheCaller() {
        BudgetGuard another = builder().floor("5.00").build();

        assertThat(stopOf(() -> guard.run(List.of(1), Spend.money("1.00"), item -> {
                            another.check();
                            return Spend.NONE;
                        }))
                        .floor())
                .isEqualTo(Money.of("5.00"));
    }

    @Test
    void aReadThatAsksTheGuardItself_isToldSo_andDoesNotWaitForEver() {
        CompletableFuture<Refresher> itself = new CompletableFuture<>();
        Refresher refresher = new Refresher(() -> itself.join().refresh(() -> true), new AccountClock(account));
        itself.complete(refresher);

        Optional<RuntimeException> failure =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refresher.refresh(() -> true));

        assertThat(failure).get().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReservation_endsOnce() {
        Reservation reservation = guard.reserve(Spend.money("1.00"));
        reservation.settle(Spend.money("1.00"));
        reservation.close();

        assertThatIllegalStateException().isThrownBy(() -> reservation.settle(Spend.NONE));
        assertThatIllegalStateException().isThrownBy(reservation::release);
        assertThat(stopOf(() -> guard.reserve(Spend.money("3.01"))).remaining().balance())
                .contains(Money.of("4"));
    }

    @Test
    void aReservationThatIsNeverEnded_isGivenUpWithItsLease() {
        BudgetGuard short_ = builder().lease(Duration.ofSeconds(10)).build();
        Reservation lost = short_.reserve(Spend.money("4.00"));
        assertThat(stopOf(short_::check).inFlight()).isEqualTo(lost.estimate());

        account.clock().advance(Duration.ofSeconds(10));

        short_.check();
    }

    @Test
    void anEmptiedStore_isReadAnew() {
        ClearableStore store = new ClearableStore();
        BudgetGuard shared = builder().store(store).build();
        shared.check();
        store.clear();

        shared.reserve(Spend.money("1.00")).release();

        assertThat(door.reads()).isEqualTo(2);
    }

    @Test
    void settings_areChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().floor("-0.01"))
                .withMessageContaining("floor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().maxAge(Duration.ZERO))
                .withMessageContaining("maxAge");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().graceAfterFailure(Duration.ofDays(2)))
                .withMessageContaining("graceAfterFailure");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().lease(Duration.ofMillis(1)))
                .withMessageContaining("lease");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetGuard.builder(door.billing(), " ", 1))
                .withMessageContaining("modelId");
        assertThatIllegalArgumentException().isThrownBy(() -> Spend.money("-1")).withMessageContaining("money");
        assertThatIllegalArgumentException().isThrownBy(() -> Spend.units(-1)).withMessageContaining("units");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Spend.units(1).withCalls(-1))
                .withMessageContaining("calls");
    }
}
