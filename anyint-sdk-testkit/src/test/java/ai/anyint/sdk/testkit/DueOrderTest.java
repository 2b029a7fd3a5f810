package ai.anyint.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What falls due at one instant falls due in the order of the contract, whatever was planned first. */
@Tag("time")
class DueOrderTest {

    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    private final FakeAccount account = FakeAnyInt.create()
            .openEnterprise(
                    Instant.parse("2026-01-15T00:00:00Z"), Enterprise.standard().withPaymentWindow(28));
    private final Calls.Client calls = Calls.of(account);

    @Test
    @Holds({Rule.DUE_IN_ORDER, Rule.PERIODS_FROM_ANCHOR})
    void everythingAtOneInstant_comesByItsRank() {
        account.clock().set(FEBRUARY);
        String planKey = calls.post(
                        account.provisioningKey(),
                        "/v1/billing/subscriptions/plan",
                        "{'planId':'pro','autoRenew':true}")
                .at("/key")
                .textValue();
        expiring();
        expiring();
        account.clock().set(MARCH.minusSeconds(60));
        String task = calls.post(planKey, "/suno/submit/music", "{'model':'suno-v5','prompt':'a song'}")
                .at("/task_id")
                .textValue();

        assertThat(account.clock().set(MARCH.minusNanos(1))).isEmpty();
        assertThat(account.clock().advance(Duration.ofNanos(1)))
                .extracting(due -> due.type() + " " + due.id())
                .containsExactly(
                        "task.succeeded " + task,
                        "key.expired 3",
                        "key.expired 4",
                        "subscription.renewed sub_1",
                        "daily_calls.reset sub_1",
                        "monthly_cap.reset sub_1",
                        "billing.generated inv_2",
                        "billing.overdue inv_1");
    }

    @Test
    @Holds(Rule.DUE_IN_ORDER)
    void earlierInstant_comesFirst_whateverItsRank() {
        account.answer("suno-v5", CannedAnswer.taskFails());
        account.clock().set(FEBRUARY.minusSeconds(60).plusMillis(1));
        String task = calls.post(account.apiKey(), "/suno/submit/music", "{'model':'suno-v5','prompt':'a song'}")
                .at("/task_id")
                .textValue();
        expiring();

        assertThat(account.clock().set(MARCH))
                .extracting(due -> due.at() + " " + due.type() + " " + due.id())
                .containsExactly(
                        "2026-02-01T00:00:00Z billing.generated inv_1",
                        "2026-02-01T00:00:00.001Z task.failed " + task,
                        "2026-03-01T00:00:00Z key.expired 2",
                        "2026-03-01T00:00:00Z billing.generated inv_2",
                        "2026-03-01T00:00:00Z billing.overdue inv_1");
    }

    private void expiring() {
        calls.post(account.provisioningKey(), "/v1/account/keys", "{'name':'k','expires_at':'" + MARCH + "'}");
    }
}
