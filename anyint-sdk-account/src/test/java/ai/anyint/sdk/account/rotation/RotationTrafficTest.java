package ai.anyint.sdk.account.rotation;

import static ai.anyint.sdk.account.rotation.RotationBudgetTest.couldSpend;
import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Traffic of eight threads while keys are rotated and rotations die at random points: no call fails. */
class RotationTrafficTest {

    private static final int SCHEDULES = 200;
    private static final int THREADS = 8;
    private static final Money LIMIT = Money.of("5.00");

    /** A chat of "Hello", answered by the fake's default, costs less than this. */
    private static final Money MOST_IN_FLIGHT = Money.of("0.01");

    private static final ExecutorService POOL = Executors.newFixedThreadPool(THREADS);
    private static final AtomicInteger CRASHES = new AtomicInteger();

    private final FakeAnyInt fake = FakeAnyInt.create();

    @AfterAll
    static void end() {
        POOL.shutdown();
    }

    @Test
    void randomSchedules_withTraffic_failNoCall_andLeaveOneKey() {
        SplittableRandom seeds = new SplittableRandom(20_261_121);
        int calls = 0;
        for (int i = 0; i < SCHEDULES; i++) {
            calls += run(seeds.nextLong());
        }
        assertThat(CRASHES.get()).isGreaterThan(SCHEDULES / 2);
        assertThat(calls).isGreaterThan(SCHEDULES * 50);
    }

    private int run(long seed) {
        String how = "seed " + seed;
        SplittableRandom random = new SplittableRandom(seed);
        CreateApiKey key = CreateApiKey.builder()
                .name("ci")
                .creditLimit(LIMIT)
                .putTags("team", "build")
                .build();
        try (World world = new World(fake, key, RotationJournal.memory())) {
            world.account.audit(false);
            RotatingCredentials credentials = RotatingCredentials.from(world.vault::current);
            Map<Long, ApiKey> seen = new ConcurrentHashMap<>();
            Duration overlap = random.nextBoolean() ? Duration.ZERO : Duration.ofSeconds(random.nextInt(100));
            try (Traffic traffic = new Traffic(world, credentials, POOL, THREADS)) {
                for (int rotations = 1 + random.nextInt(2); rotations > 0; rotations--) {
                    long id = world.vault.currentId();
                    boolean ended = attempt(
                            world, fate(random, world, traffic, seen, how), credentials, overlap, r -> r.rotate(id));
                    for (int i = 0; i < 4; i++) {
                        world.account.clock().advance(overlap);
                        Fate fate = ended || i > 1
                                ? watched(Fate.kind(), random, world, traffic, seen, how)
                                : fate(random, world, traffic, seen, how);
                        ended = attempt(world, fate, credentials, overlap, KeyRotation::resume);
                    }
                    assertThat(world.enabled()).as(how).hasSize(1);
                }
                traffic.await(THREADS);
                assertThat(traffic.failures()).as(how).isEmpty();
                world.account.clock().advance(Duration.ofHours(24));
                attempt(world, Fate.kind(), credentials, overlap, KeyRotation::resume);
                traffic.await(THREADS);
                assertThat(traffic.stop()).as(how).isEmpty();
                assertThat(world.keys().list()).as(how).singleElement().satisfies(last -> {
                    assertThat(last.id()).as(how).isEqualTo(world.vault.currentId());
                    assertThat(last.isEnabled()).as(how).isTrue();
                    assertThat(last.name()).as(how).isEqualTo("ci");
                    assertThat(last.tags()).as(how).containsEntry("team", "build");
                });
                // A deletion that is repeated after a crash finds nothing; no call of the traffic asks for a key by its
                // id.
                world.account.expectRefusals("key_not_found");
                assertThat(world.account.unexpectedRefusals()).as(how).isEmpty();
                return traffic.calls();
            }
        }
    }

    private static boolean attempt(
            World world, Fate fate, RotatingCredentials credentials, Duration overlap, Function<KeyRotation, ?> run) {
        try {
            world.process(fate, builder -> builder.credentials(credentials).overlap(overlap), run);
            return true;
        } catch (Crash died) {
            CRASHES.incrementAndGet();
            return false;
        }
    }

    private static Fate fate(
            SplittableRandom random, World world, Traffic traffic, Map<Long, ApiKey> seen, String how) {
        Fate fate = random.nextInt(4) == 0 ? Fate.kind() : Fate.diesAt(1 + random.nextInt(40));
        return watched(fate, random, world, traffic, seen, how);
    }

    /** Between any two steps some traffic passes, and the limits of both keys are looked at. */
    private static Fate watched(
            Fate fate, SplittableRandom random, World world, Traffic traffic, Map<Long, ApiKey> seen, String how) {
        return fate.watchedBy(point -> {
            traffic.await(random.nextInt(4));
            assertThat(couldSpend(world.keys().list(), seen))
                    .as(() -> how + " " + point + " "
                            + world.keys().list().stream().map(ApiKey::id).toList())
                    .isLessThanOrEqualTo(LIMIT.plus(MOST_IN_FLIGHT));
        });
    }
}
