package ai.anyint.sdk.account.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.error.AuthenticationException;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.Fault;
import ai.anyint.sdk.testkit.Gate;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BalanceMonitorTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String BALANCE = "/v1/account/balance";
    private static final Threshold TEN = Threshold.below("10.00").clearedAt("12.00");

    private final FakeAccount account = FakeAnyInt.create().openAccount("20.00", NOON);
    private final AnyIntClient anyint = account.client();
    private final AccountClient client = AccountClient.of(anyint)
            .withOptions(RequestOptions.builder().maxAttempts(1).build());
    private final ManualTime time = new ManualTime(account);
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        anyint.close();
    }

    private BalanceMonitorBuilder builder() {
        return BalanceMonitor.builder(client).every(MINUTE).jitter(0).timeSource(time);
    }

    private BalanceMonitor started(BalanceMonitorBuilder builder) {
        BalanceMonitor monitor = builder.listener(heard).build();
        monitor.start();
        time.advance(Duration.ZERO);
        return monitor;
    }

    /** Charges the account for real. */
    private void spend(String dollars) throws IOException {
        long tokens = Money.of(dollars).toBigDecimal().movePointRight(6).longValueExact() / 15;
        account.answer("claude-sonnet-4-6", CannedAnswer.tokens(0, tokens));
        OkHttpClient http =
                new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();
        Request request = new Request.Builder()
                .url(FakeAccount.inProcessUrl() + "/openai/v1/chat/completions")
                .header("Authorization", "Bearer " + account.apiKey().reveal())
                .post(RequestBody.create(
                        "{\"model\":\"claude-sonnet-4-6\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}",
                        MediaType.get("application/json")))
                .build();
        try (Response response = http.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
    }

    private long requests() {
        return account.calls().stream()
                .filter(call -> call.path().equals(BALANCE))
                .count();
    }

    @Test
    void start_pollsAtOnce_andThenEachMinute() {
        BalanceMonitor monitor = started(builder());
        assertThat(requests()).isEqualTo(1);

        time.advance(MINUTE.multipliedBy(3));
        assertThat(requests()).isEqualTo(4);
        assertThat(heard.news()).hasSize(4).containsOnly("read 20.00");
        monitor.close();
    }

    @Test
    void balanceThatFallsAndRises_isToldOncePerTurn_andNeverBetweenTheTwoBounds() throws Exception {
        BalanceMonitor monitor = started(builder().threshold(TEN).threshold(Threshold.below("5.00")));
        heard.news();

        spend("9.00");
        time.advance(MINUTE);
        assertThat(heard.news()).containsExactly("read 11.00");

        spend("1.50");
        time.advance(MINUTE);
        assertThat(heard.news()).containsExactly("read 9.50", "low by 10.00: 9.50");
        assertThat(monitor.isLow(TEN)).isTrue();

        for (int i = 0; i < 5; i++) {
            account.topUp("1.50");
            time.advance(MINUTE);
            assertThat(heard.news()).containsExactly("read 11.00");
            spend("1.50");
            time.advance(MINUTE);
            assertThat(heard.news()).containsExactly("read 9.50");
        }

        spend("6.00");
        time.advance(MINUTE);
        assertThat(heard.news()).containsExactly("read 3.50", "low by 5.00: 3.50");

        account.topUp("8.50");
        time.advance(MINUTE);
        assertThat(heard.news()).containsExactly("read 12.00", "cleared 10.00: 12.00", "cleared 5.00: 12.00");
        assertThat(monitor.isLow(TEN)).isFalse();

        spend("2.25");
        time.advance(MINUTE);
        assertThat(heard.news()).containsExactly("read 9.75", "low by 10.00: 9.75");
        monitor.close();
    }

    @Test
    void atTheThresholdItself_itIsNotLow() {
        account.balance("10.00");
        BalanceMonitor monitor = started(builder().threshold(Threshold.below("10.00")));
        assertThat(heard.news()).containsExactly("read 10.00");

        account.balance("9.99");
        time.advance(MINUTE);
        account.balance("10.00");
        time.advance(MINUTE);
        assertThat(heard.news())
                .containsExactly("read 9.99", "low by 10.00: 9.99", "read 10.00", "cleared 10.00: 10.00");
        monitor.close();
    }

    @Test
    void balanceThatIsLowFromTheBeginning_isTold() {
        account.balance("3.00");
        List<String> actions = new ArrayList<>();
        BalanceMonitor monitor = started(
                builder().threshold(TEN).onLow((threshold, reading) -> actions.add("top up " + reading.amount())));

        assertThat(actions).containsExactly("top up 3.00");
        monitor.close();
    }

    @Test
    void whileItIsRefused_itAsksLessAndLess_keepsTheLastValue_andSaysHowOldItIs() {
        BalanceMonitor monitor =
                started(builder().longestPause(Duration.ofMinutes(5)).threshold(TEN));
        heard.news();
        Fault disabled = account.inject(
                Fault.on("GET", BALANCE).status(401, "key_disabled").times(100));
        for (int i = 0; i < 5; i++) {
            time.runNext();
        }

        assertThat(time.delays().stream().map(Duration::toMinutes)).containsExactly(0L, 1L, 2L, 4L, 5L, 5L, 5L);
        assertThat(heard.news())
                .containsExactly(
                        "failed 1: key_disabled",
                        "failed 2: key_disabled",
                        "failed 3: key_disabled",
                        "failed 4: key_disabled",
                        "failed 5: key_disabled");
        assertThat(monitor.latest()).contains(new BalanceReading(Money.of("20.00"), NOON, Duration.ofMinutes(17)));
        assertThat(monitor.failures()).isEqualTo(5);
        assertThat(monitor.failuresInARow()).isEqualTo(5);

        disabled.remove();
        account.balance("4.00");
        time.runNext();
        assertThat(heard.news()).containsExactly("read 4.00", "low by 10.00: 4.00");
        assertThat(monitor.failures()).isEqualTo(5);
        assertThat(monitor.failuresInARow()).isZero();
        assertThat(time.delays()).last().isEqualTo(MINUTE);
        monitor.close();
    }

    @Test
    void retryAfter_isHonoured_whenItIsLongerThanThePause() {
        account.inject(Fault.on("GET", BALANCE).status(429, "rate_limit_exceeded", Duration.ofHours(1)));
        BalanceMonitor monitor = started(builder());

        assertThat(time.delays()).containsExactly(Duration.ZERO, Duration.ofHours(1));
        time.runNext();
        assertThat(time.delays()).last().isEqualTo(MINUTE);
        monitor.close();
    }

    @Test
    void jitter_spreadsWhoWasToldTheSameRetryAfter_andNobodyComesBefore() {
        account.inject(Fault.on("GET", BALANCE)
                .status(429, "rate_limit_exceeded", Duration.ofHours(1))
                .times(100));
        BalanceMonitor monitor = started(builder().jitter(0.25).random(new SplittableRandom(42)));
        for (int i = 1; i < 100; i++) {
            time.runNext();
        }

        List<Duration> pauses = time.delays().subList(1, 101);
        assertThat(pauses)
                .as("seed 42")
                .allMatch(pause -> pause.toSeconds() >= 3_600 && pause.toSeconds() <= 3_615)
                .anyMatch(pause -> pause.toSeconds() < 3_603)
                .anyMatch(pause -> pause.toSeconds() > 3_612);
        monitor.close();
    }

    @Test
    void thresholdsThatCouldNotBeToldApart_areRefused() {
        Threshold ten = Threshold.below("10.00").clearedAt("12.00");
        BalanceMonitorBuilder builder = builder().threshold(ten).threshold(ten);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.threshold(Threshold.below("10.00")))
                .withMessage("threshold below 10.00 is there already, cleared at 12.00: give it one clearedAt");
        assertThat(builder.build().thresholds()).containsExactly(ten);
    }

    @Test
    void jitter_spreadsThePauses_withinItsShare() {
        BalanceMonitor monitor = started(builder().jitter(0.25).random(new SplittableRandom(42)));
        for (int i = 0; i < 200; i++) {
            time.runNext();
        }

        List<Duration> pauses = time.delays().subList(1, time.delays().size());
        assertThat(pauses)
                .as("seed 42")
                .allMatch(pause -> pause.toMillis() >= 45_000 && pause.toMillis() <= 75_000)
                .anyMatch(pause -> pause.toMillis() < 50_000)
                .anyMatch(pause -> pause.toMillis() > 70_000);
        monitor.close();
    }

    @Test
    void polls_areOneFlight_andAllGetWhatItBrings() throws Exception {
        BalanceMonitor monitor = builder().listener(heard).build();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Gate gate = account.gate("GET", BALANCE, Gate.Point.ARRIVED)) {
            List<Future<BalanceReading>> polls = new ArrayList<>();
            List<CompletableFuture<Thread>> pollers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                CompletableFuture<Thread> poller = new CompletableFuture<>();
                pollers.add(poller);
                polls.add(threads.submit(() -> {
                    poller.complete(Thread.currentThread());
                    return monitor.poll();
                }));
            }
            gate.awaitArrival();
            // The one at the gate waits for no longer than a minute; the others for that one.
            while (pollers.stream()
                            .filter(poller -> poller.join().getState() == Thread.State.WAITING)
                            .count()
                    < 7) {
                Thread.onSpinWait();
            }
            assertThat(gate.held()).isEqualTo(1);
            gate.release();
            for (Future<BalanceReading> poll : polls) {
                assertThat(poll.get().amount()).isEqualTo(Money.of("20.00"));
            }
            assertThat(account.calls()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        monitor.close();
    }

    @Test
    void poll_throwsWhatTheCallThrows_andCountsIt() {
        account.inject(Fault.on("GET", BALANCE).status(401, "key_disabled"));
        BalanceMonitor monitor = builder().build();

        assertThatThrownBy(monitor::poll).isInstanceOf(AuthenticationException.class);
        assertThat(monitor.failures()).isEqualTo(1);
        assertThat(monitor.latest()).isEmpty();
        assertThat(monitor.poll().amount()).isEqualTo(Money.of("20.00"));
        assertThat(monitor)
                .hasToString("BalanceMonitor[BalanceReading[amount=20.00, readAt=2026-03-10T12:00:00Z, age=PT0S]]");
        monitor.close();
    }

    @Test
    void listenerThatThrows_endsNeitherTheMonitorNorTheOtherListeners() {
        BalanceMonitor monitor = started(builder().threshold(TEN).listener(new BalanceListener() {
            @Override
            public void onReading(BalanceReading reading) {
                throw new IllegalStateException("the pager is broken");
            }

            @Override
            public void onLow(Threshold threshold, BalanceReading reading) {
                throw new AssertionError("and so is the other");
            }
        }));
        account.balance("1.00");
        time.advance(MINUTE);
        time.advance(MINUTE);

        assertThat(heard.news()).containsExactly("read 20.00", "read 1.00", "low by 10.00: 1.00", "read 1.00");
        monitor.close();
    }

    @Test
    void listenerThatPolls_isToldThatItMustNot() {
        CompletableFuture<BalanceMonitor> self = new CompletableFuture<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        BalanceMonitor monitor = builder()
                .listener(new BalanceListener() {
                    @Override
                    public void onReading(BalanceReading reading) {
                        try {
                            self.join().poll();
                        } catch (IllegalStateException e) {
                            thrown.set(e);
                        }
                    }
                })
                .build();
        self.complete(monitor);

        monitor.poll();

        assertThat(thrown.get()).hasMessageContaining("a listener must not poll");
        monitor.close();
    }

    @Test
    void close_leavesNothingScheduled_andKeepsWhatWasRead() {
        BalanceMonitor monitor = started(builder());
        monitor.close();
        monitor.close();

        assertThat(time.scheduled()).isZero();
        assertThat(monitor.latest()).isPresent();
        assertThatIllegalStateException().isThrownBy(monitor::poll).withMessage("the monitor is closed");
        assertThatIllegalStateException().isThrownBy(monitor::start).withMessage("the monitor is closed");
    }

    @Test
    void closeWhileAPollIsUnderWay_tellsNobody_andSchedulesNothing() throws Exception {
        BalanceMonitor monitor = builder().listener(heard).build();
        monitor.start();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Gate gate = account.gate("GET", BALANCE, Gate.Point.COMMITTED)) {
            Future<?> tick = thread.submit(() -> time.advance(Duration.ZERO));
            gate.awaitArrival();
            monitor.close();
            gate.release();
            tick.get();
        } finally {
            thread.shutdownNow();
        }

        assertThat(heard.news()).isEmpty();
        assertThat(time.scheduled()).isZero();
    }

    @Test
    void listenerThatCloses_isTheLastThatIsTold() {
        CompletableFuture<BalanceMonitor> self = new CompletableFuture<>();
        self.complete(builder()
                .threshold(Threshold.below("100.00"))
                .listener(new BalanceListener() {
                    @Override
                    public void onReading(BalanceReading reading) {
                        self.join().close();
                    }
                })
                .listener(heard)
                .build());
        self.join().start();
        time.advance(MINUTE);

        assertThat(heard.news()).isEmpty();
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void ownTimer_isAThreadThatCloseEnds() throws Exception {
        CountDownLatch told = new CountDownLatch(2);
        CompletableFuture<Thread> timer = new CompletableFuture<>();
        BalanceMonitor monitor = BalanceMonitor.builder(client)
                .every(Duration.ofSeconds(1))
                .listener(new BalanceListener() {
                    @Override
                    public void onReading(BalanceReading reading) {
                        timer.complete(Thread.currentThread());
                        told.countDown();
                    }
                })
                .build();
        monitor.start();
        told.await();
        Thread thread = timer.join();
        assertThat(thread.isDaemon()).isTrue();

        monitor.close();
        thread.join(10_000);

        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void startedTwice_isRefused() {
        BalanceMonitor monitor = started(builder());

        assertThatIllegalStateException().isThrownBy(monitor::start).withMessage("the monitor is started already");
        monitor.close();
    }

    @Test
    void settings_areChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().every(Duration.ZERO))
                .withMessageContaining("every");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().longestPause(Duration.ofDays(2)))
                .withMessageContaining("longestPause");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().jitter(Double.NaN))
                .withMessageContaining("jitter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Threshold.below("10").clearedAt("9.99"))
                .withMessage("clearedAt must be 10.00 or more, where it is low below that, not 9.99");
        assertThat(new Pace(Duration.ofHours(1), MINUTE, 0, RandomGenerator.getDefault()).next(3, Optional.empty()))
                .as("a longest pause below the ordinary one")
                .isEqualTo(Duration.ofHours(1));
    }
}
