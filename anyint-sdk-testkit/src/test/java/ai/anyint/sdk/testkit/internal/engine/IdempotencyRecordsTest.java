package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.testkit.internal.engine.IdempotencyRecords.Answer;
import ai.anyint.sdk.testkit.internal.engine.IdempotencyRecords.Scope;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens to an idempotency key while its first request runs. */
class IdempotencyRecordsTest {

    private static final Scope SCOPE = new Scope("prov_1", "POST", "/v1/billing/topups", "one");
    private static final Answer ANSWER = new Answer(201, "{}");

    private final Till till = new Till("5", Instant.EPOCH);
    private final IdempotencyRecords records = till.account.idempotency();

    @Test
    void answerThatIsKept_isNotPrinted() {
        assertThat(new Answer(201, "{\"key\":\"sk-test\"}").toString())
                .contains("201")
                .doesNotContain("sk-test");
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void firstThatStillRuns_answersInProgress_orReusedForAnotherBody() {
        assertThat(records.begin(SCOPE, "body")).isEmpty();

        assertThatThrownBy(() -> records.begin(SCOPE, "body")).hasMessageContaining("idempotency_in_progress");
        assertThatThrownBy(() -> records.begin(SCOPE, "other")).hasMessageContaining("idempotency_key_reused");

        records.end(SCOPE, Optional.of(ANSWER));
        assertThat(records.begin(SCOPE, "body")).contains(ANSWER);
        assertThat(records.begin(SCOPE, "body")).contains(ANSWER);
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void firstThatWasRefused_leavesTheKeyFree_forAnyBody() {
        records.begin(SCOPE, "body");
        records.end(SCOPE, Optional.empty());

        assertThat(records.begin(SCOPE, "other")).isEmpty();
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void each_isKept24HoursFromItsOwnEnd() {
        Scope second = new Scope("prov_1", "POST", "/v1/billing/topups", "two");
        keep(SCOPE);
        advance(Duration.ofHours(1));
        keep(second);
        advance(Duration.ofHours(23));

        assertThat(records.begin(SCOPE, "other")).isEmpty();
        assertThat(records.begin(second, "body")).contains(ANSWER);
        advance(Duration.ofHours(1));
        assertThat(records.begin(second, "other")).isEmpty();
    }

    @Test
    @Holds(Rule.IDEMPOTENCY)
    void fork_repeatsWhatWasAnswered_andDoesNotWaitForWhatRuns() {
        keep(SCOPE);
        Scope running = new Scope("prov_1", "POST", "/v1/billing/topups", "two");
        records.begin(running, "body");

        IdempotencyRecords copy = till.account.fork().idempotency();

        assertThat(copy.begin(SCOPE, "body")).contains(ANSWER);
        assertThat(copy.begin(running, "body")).isEmpty();
    }

    private void keep(Scope scope) {
        records.begin(scope, "body");
        records.end(scope, Optional.of(ANSWER));
    }

    private void advance(Duration duration) {
        till.account.advance(now -> now.plus(duration));
    }
}
