package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A copy of an account has the subscriptions of the first, and goes on by itself. */
class SubscriptionForkTest {

    private static final String VIDEO = "seedance-2-0";

    private final Admission video = new Admission(VIDEO, Unit.GENERATIONS, 1, InetAddress.getLoopbackAddress(), 1);
    private final Till till = new Till("5", Instant.parse("2026-01-31T12:00:00Z"));

    @Test
    @Holds(Rule.ONE_ACTIVE)
    void activeOne_isActiveInTheCopyToo() {
        Subscriptions.WithKey ended = till.buy(VIDEO, Tier.STABLE, 3, 3, false);
        till.account.subscriptions().cancel(ended.subscription().id(), false);
        Subscriptions.WithKey active = till.buy(VIDEO, Tier.STABLE, 3, 3, false);

        Subscriptions copied = till.account.fork().subscriptions();

        assertThat(copied.active().id()).isEqualTo(active.subscription().id());
        assertThatThrownBy(() -> copied.renew(ended.subscription().id())).isInstanceOf(Refusal.class);
        copied.cancel(active.subscription().id(), false);
        assertThat(till.account.subscriptions().active().id())
                .isEqualTo(active.subscription().id());
    }

    @Test
    @Holds(Rule.FAILED_TASK_REFUNDED)
    void failedTask_isRefundedInBothAccounts_eachInItsOwnWindows() {
        Subscriptions.WithKey bought = till.buy(VIDEO, Tier.STABLE, 3, 3, false);
        InferenceKey key = till.inference(bought.secret().orElseThrow());
        till.account.startTask(till.account.admit(key, video), Usage.units(1), true);
        till.account.startTask(till.account.admit(key, video), Usage.units(1), false);
        Account copy = till.account.fork();

        for (Account each : List.of(copy, till.account)) {
            assertThat(used(each, bought)).isEqualTo(2);
            each.advance(now -> now.plusSeconds(60));
            assertThat(used(each, bought)).isEqualTo(1);
        }
    }

    @Test
    @Holds(Rule.FAILED_TASK_REFUNDED)
    void failedTask_ofADayAndPeriodThatHavePassed_isRefundedForNobody() {
        Subscriptions.WithKey bought = till.buy(VIDEO, Tier.STABLE, 3, 3, true);
        InferenceKey key = till.inference(bought.secret().orElseThrow());
        till.account.advance(now -> Instant.parse("2026-02-28T11:59:30Z"));
        till.account.startTask(till.account.admit(key, video), Usage.units(1), true);
        till.account.advance(now -> Instant.parse("2026-02-28T12:00:00Z"));
        till.account.startTask(till.account.admit(key, video), Usage.units(1), false);
        Account copy = till.account.fork();

        copy.advance(now -> now.plusSeconds(60));

        assertThat(used(copy, bought)).isEqualTo(1);
    }

    private static long used(Account account, Subscriptions.WithKey bought) {
        return account.subscriptions()
                .usage(bought.subscription().id())
                .allowances()
                .get(0)
                .monthlyUsed();
    }
}
