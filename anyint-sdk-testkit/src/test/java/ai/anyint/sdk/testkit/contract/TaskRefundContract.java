package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.LedgerLine;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A task that fails is refunded where it was charged: money, {@code spent}, units; the call stays counted. */
abstract class TaskRefundContract extends BillingContract {

    private static final Duration MINUTE = Duration.ofSeconds(60);

    TaskRefundContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @CsvSource({VIDEO + ", 0.50", MUSIC + ", 0.10"})
    @Holds({Rule.FAILED_TASK_REFUNDED, Rule.UNIT_CHARGE})
    void failedTask_isRefundedToTheBalance_andToWhatTheKeySpent(String model, String price) {
        fails(model);
        call(app, model).hasStatus(200);
        assertThat(account.balance()).isEqualTo(Money.of("5").minus(Money.of(price)));
        assertThat(total("/total_cost")).isEqualTo(price);

        account.clock().advance(MINUTE);

        assertThat(account.balance()).isEqualTo(Money.of("5"));
        assertThat(wire.get(manager, KEYS + "/1").textAt("/spent")).isEqualTo("0.00");
        assertThat(total("/total_cost")).isEqualTo("0.00");
        assertThat(total("/total_requests")).isEqualTo("1");
        LedgerLine usage = account.ledger().get(1);
        LedgerLine refund = account.ledger().get(2);
        assertThat(refund.type()).isEqualTo("refund");
        assertThat(refund.amount()).isEqualTo(Money.of(price));
        assertThat(refund.requestId()).isEqualTo(usage.requestId());
        assertThat(refund.keyId()).hasValue(account.apiKeyId());
        assertThat(refund.modelId()).contains(model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "deleted", "expired"})
    @Holds(Rule.FAILED_TASK_REFUNDED)
    void refund_reachesTheBalance_whateverBecameOfTheKey(String fate) {
        fails(VIDEO);
        Reply key = createKey(json("{'name':'ci','expires_at':'2026-01-31T12:00:30Z'}"));
        call(secretOf(key), VIDEO).hasStatus(200);
        switch (fate) {
            case "disabled" ->
                wire.patch(manager, pathOf(key), json("{'is_enabled':false}")).hasStatus(200);
            case "deleted" -> wire.delete(manager, pathOf(key)).hasStatus(204);
            default -> account.clock().advance(Duration.ofSeconds(30));
        }

        account.clock().set(NOON.plus(MINUTE));

        assertThat(account.balance()).isEqualTo(Money.of("5"));
        assertThat(account.ledger()).extracting(LedgerLine::type).containsExactly("topup", "usage", "refund");
        assertThat(total("/total_cost")).isEqualTo("0.00");
        if (!fate.equals("deleted")) {
            assertThat(wire.get(manager, pathOf(key)).textAt("/spent")).isEqualTo("0.00");
        }
    }

    @Test
    @Holds(Rule.FAILED_TASK_REFUNDED)
    void refund_leavesTheActivityOfTheAdmissionDay() {
        account.clock().set(Instant.parse("2026-01-31T23:59:30Z"));
        fails(MUSIC);
        call(app, MUSIC).hasStatus(200);

        account.clock().advance(MINUTE);

        Reply activity = wire.get(manager, ACTIVITY);
        assertThat(activity.at("/daily_stats")).hasSize(1);
        assertThat(activity.textAt("/daily_stats/0/date")).isEqualTo("2026-01-31");
        assertThat(activity.at("/daily_stats/0/total_requests").longValue()).isEqualTo(1);
        assertThat(activity.textAt("/daily_stats/0/total_cost")).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({VIDEO + ", stable", MUSIC + ", basic"})
    @Holds({Rule.FAILED_TASK_REFUNDED, Rule.LEDGER_IS_BALANCE_ONLY})
    void refund_givesTheUnitsBackToTheSubscription_butNotTheCall(String model, String tier) {
        Reply bought = buyCustom(line(model, tier, 5, 1));
        fails(model);
        call(secretOf(bought), model).hasStatus(200);
        call(secretOf(bought), model).isRefused(429, "quota_error", "monthly_cap_exceeded");

        account.clock().advance(MINUTE);

        Reply usage = usage(bought);
        assertThat(usage.at("/models/0/monthlyUsed").longValue()).isZero();
        assertThat(usage.at("/models/0/dailyCallsUsed").longValue()).isEqualTo(1);
        assertThat(total("/total_requests")).isEqualTo("1");
        assertThat(account.ledger()).hasSize(1);
        call(secretOf(bought), model).hasStatus(200);
    }

    @Test
    @Holds(Rule.FAILED_TASK_REFUNDED)
    void refundAfterThePeriodEnded_givesNothingToTheNextOne() {
        Reply bought = buyCustom(line(VIDEO, "stable", 9, 2));
        renew(bought).hasStatus(200);
        account.clock().set(Instant.parse("2026-02-28T11:59:30Z"));
        fails(VIDEO);
        call(secretOf(bought), VIDEO).hasStatus(200);
        account.clock().set(Instant.parse("2026-02-28T12:00:00Z"));
        account.answer(VIDEO, CannedAnswer.taskSucceeds());
        call(secretOf(bought), VIDEO).hasStatus(200);

        account.clock().advance(MINUTE);

        assertThat(usage(bought).at("/models/0/monthlyUsed").longValue()).isEqualTo(1);
    }

    @Test
    @Holds(Rule.FAILED_TASK_REFUNDED)
    void refundAfterARenewalFromExpiry_givesNothingToTheNewUsage() {
        Reply bought = buyCustom(line(VIDEO, "stable", 9, 2));
        account.clock().set(Instant.parse("2026-02-28T11:59:30Z"));
        fails(VIDEO);
        call(secretOf(bought), VIDEO).hasStatus(200);
        account.clock().set(Instant.parse("2026-02-28T12:00:00Z"));
        Reply renewed = renew(bought).hasStatus(200);
        account.answer(VIDEO, CannedAnswer.taskSucceeds());
        call(secretOf(renewed), VIDEO).hasStatus(200);

        account.clock().advance(MINUTE);

        assertThat(usage(bought).at("/models/0/monthlyUsed").longValue()).isEqualTo(1);
        assertThat(usage(bought).at("/models/0/dailyCallsUsed").longValue()).isEqualTo(1);
    }

    private void fails(String model) {
        account.answer(model, CannedAnswer.taskFails());
    }

    private String total(String field) {
        return wire.get(manager, ACTIVITY).at("/total_stats" + field).asText();
    }
}
