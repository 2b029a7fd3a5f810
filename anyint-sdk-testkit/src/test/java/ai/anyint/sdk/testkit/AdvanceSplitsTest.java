package ai.anyint.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.FakeClock.Due;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the same time passes, it leaves the same account, in everything that can be read of it. */
@Tag("time")
class AdvanceSplitsTest {

    private static final Instant START = Instant.parse("2026-01-31T23:59:00Z");
    private static final int KEYS = 4;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @Holds({Rule.ADVANCE_SPLITS, Rule.DUE_IN_ORDER})
    void advanceInAnySteps_leavesTheSameState(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FakeAnyInt fake = FakeAnyInt.create();
        FakeAccount account = random.nextBoolean()
                ? fake.openAccount("50", START)
                : fake.openEnterprise(START, Enterprise.standard().withPaymentWindow(random.nextInt(40)));
        AnythingAtAll life = new AnythingAtAll(account, random, KEYS);
        life.goOn(40);
        FakeAccount atOnce = account.fork();
        FakeAccount bySteps = account.fork();
        long whole = 1
                + random.nextLong(
                        Duration.ofDays(random.nextBoolean() ? 2 : 100).toMillis());

        List<Due> due = new ArrayList<>();
        for (long left = whole; left > 0; ) {
            long step = 1 + random.nextLong(random.nextInt(5) == 0 ? left : Math.min(left, 86_400_000));
            due.addAll(bySteps.clock().advance(Duration.ofMillis(step)));
            left -= step;
        }

        assertThat(atOnce.clock().advance(Duration.ofMillis(whole)))
                .as("seed %s", seed)
                .isEqualTo(due);
        assertThat(everything(bySteps)).as("seed %s", seed).isEqualTo(everything(atOnce));
    }

    private static Map<String, String> everything(FakeAccount account) {
        Calls.Client calls = Calls.of(account);
        List<String> paths = new ArrayList<>(List.of(
                "/v1/account/balance",
                "/v1/account/activity",
                "/v1/account/activity?days=1",
                "/v1/account/keys",
                "/v1/account/projects",
                "/v1/account/byok",
                "/v1/billing/subscriptions",
                "/v1/billing/ledger?limit=100",
                "/v1/billing/invoices?limit=100",
                "/v1/billing/invoices/inv_1",
                "/v1/billing/invoices/inv_2"));
        for (int i = 1; i <= 3; i++) {
            paths.add("/v1/billing/subscriptions/sub_" + i + "/usage");
        }
        for (int key = 1; key <= KEYS + 3; key++) {
            for (String model : List.of("gpt-4o-mini", "suno-v5")) {
                paths.add("/v1/billing/entitlements?modelId=" + model + "&apiKeyId=" + key);
            }
        }
        Map<String, String> everything = new TreeMap<>();
        paths.forEach(path ->
                everything.put(path, calls.get(account.provisioningKey(), path).toString()));
        everything.put("now", account.clock().instant().toString());
        return everything;
    }
}
