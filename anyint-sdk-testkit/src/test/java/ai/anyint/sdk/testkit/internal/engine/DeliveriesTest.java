package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When deliveries are sent, by whom, and that nobody waits for another's. */
@Timeout(60)
class DeliveriesTest {

    private static final DeliveryOutcome NO = DeliveryOutcome.answered(500);
    private static final DeliveryOutcome YES = DeliveryOutcome.answered(200);
    private static final Instant START = Instant.parse("2026-01-31T00:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Holds({Rule.WEBHOOK_RETRIED, Rule.ADVANCE_SPLITS})
    void advanceInAnySteps_makesTheSameAttemptsAtTheSameInstants(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Instant> expiries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            expiries.add(START.plusMillis(random.nextLong(1, 100_000_000)));
        }
        Account steps = accountWithExpiringKeys(expiries);
        Account atOnce = accountWithExpiringKeys(expiries);
        long whole = random.nextLong(100_000_000, 200_000_000);

        List<Fired> fired = new ArrayList<>();
        for (long left = whole; left > 0; ) {
            long step = random.nextLong(1, left + 1);
            fired.addAll(steps.advance(now -> now.plusMillis(step)));
            left -= step;
        }

        assertThat(fired).as("seed %d", seed).isEqualTo(atOnce.advance(now -> now.plusMillis(whole)));
        assertThat(steps.webhooks().attempts())
                .as("seed %d", seed)
                .hasSizeGreaterThan(20)
                .isEqualTo(atOnce.webhooks().attempts());
    }

    /** Two of three attempts fail, by a coin that any account throws alike. */
    private static Account accountWithExpiringKeys(List<Instant> expiries) {
        DeliveryPort sometimes = message -> (message.event().id() + message.at()).hashCode() % 3 == 0 ? YES : NO;
        Account account = new Engine(1, sometimes).open(START, BigDecimal.ZERO, Optional.empty());
        account.webhooks().create("https://a.example", null, true);
        account.webhooks().create("https://b.example", List.of(EventType.KEY_EXPIRED), true);
        expiries.forEach(at -> account.openKey(new KeySpec("k", null, at, Controls.NONE, null)));
        return account;
    }

    @Test
    void fork_copiesEndpointsAndWhatWaits_andBothGoOnAlone() {
        Account account = new Engine(1, message -> NO).open(START, BigDecimal.ZERO, Optional.empty());
        account.webhooks().create("https://a.example", null, true);
        account.openKey(new KeySpec("k", null, START.plusSeconds(1), Controls.NONE, null));
        account.advance(now -> now.plusSeconds(2));

        Account copy = account.fork();
        account.webhooks().delete("wh_1");
        copy.advance(now -> now.plusSeconds(4));
        account.advance(now -> now.plusSeconds(4));

        assertThat(copy.webhooks().list()).hasSize(1);
        assertThat(copy.webhooks().attempts())
                .extracting(DeliveryAttempt::at)
                .containsExactly(START.plusSeconds(1), START.plusSeconds(6));
        assertThat(account.webhooks().attempts()).hasSize(1);
    }

    @Test
    @Holds(Rule.WEBHOOK_RETRIED)
    void deletedEndpoint_isTriedNoMore_andAnotherOneIs() {
        Account account = new Engine(1, message -> NO).open(START, BigDecimal.ZERO, Optional.empty());
        account.webhooks().create("https://a.example", null, true);
        account.webhooks().create("https://b.example", null, true);
        account.openKey(new KeySpec("k", null, START.plusSeconds(1), Controls.NONE, null));
        account.advance(now -> now.plusSeconds(1));

        account.webhooks().delete("wh_1");

        assertThat(account.advance(now -> now.plusSeconds(5)))
                .extracting(Fired::type)
                .containsExactly("webhook.retry");
        assertThat(account.webhooks().attempts())
                .extracting(DeliveryAttempt::webhookId)
                .containsExactly("wh_1", "wh_2", "wh_2");
    }

    @ParameterizedTest
    @CsvSource({"199, false", "200, true", "299, true", "300, false"})
    @Holds(Rule.WEBHOOK_RETRIED)
    void onlyAnAnswer2xx_isADelivery(int status, boolean delivered) {
        assertThat(DeliveryOutcome.answered(status).isDelivered()).isEqualTo(delivered);
    }

    @Test
    void forkInTheMiddleOfADelivery_leavesItToTheOriginal() {
        List<Account> copies = new ArrayList<>();
        List<Account> original = new ArrayList<>();
        Account account = new Engine(1, message -> {
                    copies.add(original.get(0).fork());
                    return NO;
                })
                .open(START, BigDecimal.ZERO, Optional.empty());
        original.add(account);
        account.webhooks().create("https://a.example", null, true);
        account.webhooks().test("wh_1");
        account.deliver();

        copies.get(0).advance(now -> now.plus(Duration.ofDays(1)));

        assertThat(copies.get(0).webhooks().attempts()).isEmpty();
    }

    @Test
    void clockMovedOnDuringADelivery_letsNothingFallDueTwice() {
        List<Account> self = new ArrayList<>();
        Account account = new Engine(1, message -> {
                    self.get(0).advance(now -> now.plusSeconds(20));
                    return YES;
                })
                .open(START, BigDecimal.ZERO, Optional.empty());
        self.add(account);
        account.webhooks().create("https://a.example", null, true);
        for (int second : new int[] {1, 2}) {
            account.openKey(new KeySpec("k", null, START.plusSeconds(second), Controls.NONE, null));
        }

        account.advance(now -> now.plusSeconds(10));

        assertThat(account.now()).isEqualTo(START.plusSeconds(22));
        assertThat(account.webhooks().attempts())
                .extracting(attempt -> attempt.event().createdAt())
                .containsExactlyInAnyOrder(START.plusSeconds(1), START.plusSeconds(2));
    }

    @Test
    void endpointSwitchedOffDuringADelivery_isNotTriedAgain() {
        List<Account> self = new ArrayList<>();
        Account account = new Engine(1, message -> {
                    self.get(0).webhooks().delete("wh_1");
                    return NO;
                })
                .open(START, BigDecimal.ZERO, Optional.empty());
        self.add(account);
        account.webhooks().create("https://a.example", null, true);
        account.webhooks().test("wh_1");
        account.deliver();

        assertThat(account.advance(now -> now.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(account.webhooks().attempts()).hasSize(1);
    }

    @Test
    void accountIsFree_whileADeliveryIsUnderWay() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Account account = new Engine(1, message -> {
                    underWay.countDown();
                    awaitQuietly(mayEnd);
                    return YES;
                })
                .open(START, BigDecimal.ONE, Optional.empty());
        account.webhooks().create("https://a.example", List.of(EventType.WEBHOOK_TEST), true);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<?> sender = pool.submit(() -> {
                account.webhooks().test("wh_1");
                account.deliver();
            });
            underWay.await();

            assertThat(account.funds().balance()).isEqualTo(BigDecimal.ONE);
            assertThat(account.advance(now -> now.plusSeconds(1))).isEmpty();
            account.deliver();
            assertThat(sender.isDone()).isFalse();
            mayEnd.countDown();
            sender.get();
        } finally {
            pool.shutdownNow();
        }
        assertThat(account.webhooks().attempts()).hasSize(1);
    }

    @RepeatedTest(3)
    void manyThreads_sendEachEventOnce_andNoneReturnsBeforeItsOwnHasEnded() throws Exception {
        Map<String, Integer> sent = new ConcurrentHashMap<>();
        Engine engine = new Engine(1, message -> {
            sent.merge(String.valueOf(message.event().data().get("name")), 1, Integer::sum);
            return YES;
        });
        Account account = engine.open(START, BigDecimal.ZERO, Optional.empty());
        account.webhooks().create("https://a.example", List.of(EventType.KEY_CREATED), true);
        ProvisioningKey admin = (ProvisioningKey)
                account.find(account.newProvisioningKey(Role.ADMIN, null).reveal())
                        .orElseThrow();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<Boolean>> racers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String name = "key " + i;
                racers.add(pool.submit(() -> {
                    account.keys().create(admin, KeySpec.named(name));
                    account.deliver();
                    return sent.containsKey(name);
                }));
            }
            for (Future<Boolean> racer : racers) {
                assertThat(racer.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(sent)
                .hasSize(400)
                .allSatisfy((name, times) -> assertThat(times).isEqualTo(1));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
