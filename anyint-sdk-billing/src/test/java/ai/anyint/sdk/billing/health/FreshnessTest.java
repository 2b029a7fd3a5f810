package ai.anyint.sdk.billing.health;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.Gate;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A health endpoint that is asked every second does not ask the service every second. */
@AnyIntTest(now = "2026-01-31T12:00:00Z")
class FreshnessTest {

    private static final String SUBSCRIPTIONS = "/v1/billing/subscriptions";

    private static BillingHealth health(FakeAccount account, AnyIntClient anyint) {
        return Application.health(account, anyint)
                .freshFor(Duration.ofMinutes(1))
                .build();
    }

    @Test
    void reportIsGivenAgain_withoutARequest_whileItIsFresh(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = health(account, anyint);
        HealthReport first = health.check();
        int requests = account.calls().size();
        assertThat(requests).isEqualTo(3);

        for (int second = 1; second < 60; second++) {
            account.clock().advance(Duration.ofSeconds(1));
            assertThat(health.check()).isSameAs(first);
        }
        assertThat(account.calls()).hasSize(requests);

        account.clock().advance(Duration.ofSeconds(1));
        assertThat(health.check().checkedAt()).isEqualTo(first.checkedAt().plusSeconds(60));
        assertThat(account.calls()).hasSize(2 * requests);
    }

    @Test
    void clockThatIsSetBack_makesNoReportFreshForLonger(FakeAccount account, AnyIntClient anyint) {
        Instant[] now = {account.clock().instant()};
        BillingHealth health = Application.health(account, anyint)
                .freshFor(Duration.ofMinutes(1))
                .clock(() -> now[0])
                .build();
        HealthReport first = health.check();

        now[0] = now[0].minus(Duration.ofDays(1));

        assertThat(health.check()).isNotSameAs(first);
    }

    @Test
    void manyWhoAskFirst_causeOneCheck(FakeAccount account, AnyIntClient anyint) throws Exception {
        BillingHealth health = health(account, anyint);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Gate gate = account.gate("GET", SUBSCRIPTIONS, Gate.Point.ARRIVED)) {
            List<Future<HealthReport>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit((Callable<HealthReport>) health::check));
            }
            gate.awaitArrival().release();
            HealthReport first = answers.get(0).get(10, TimeUnit.SECONDS);
            for (Future<HealthReport> answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS)).isSameAs(first);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(account.calls()).hasSize(3);
    }

    @Test
    void whileOneAsks_othersGetTheLastReportAtOnce(FakeAccount account, AnyIntClient anyint) throws Exception {
        BillingHealth health = health(account, anyint);
        HealthReport last = health.check();
        account.clock().advance(Duration.ofMinutes(5));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Gate gate = account.gate("GET", SUBSCRIPTIONS, Gate.Point.ARRIVED)) {
            Future<HealthReport> asking = thread.submit((Callable<HealthReport>) health::check);
            gate.awaitArrival();

            assertThat(health.check()).isSameAs(last);

            gate.release();
            assertThat(asking.get(10, TimeUnit.SECONDS)).isNotSameAs(last);
        } finally {
            thread.shutdownNow();
        }
    }
}
