package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A task that runs while its account is copied ends in both, each time for whoever pays there. */
class TaskForkTest {

    private static final String MUSIC = "suno-v5";
    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    private final Till till = new Till("100", START);

    @Test
    void failedTask_isRefundedInTheCopy_toItsOwnModelOfTheSubscription() {
        Subscriptions.WithKey bought = till.account
                .subscriptions()
                .purchase(
                        till.admin,
                        new Offer.Custom(List.of(
                                new CustomLine(till.account.requireModel("seedance-2-0"), Tier.STABLE, 9, 9),
                                new CustomLine(till.account.requireModel(MUSIC), Tier.BASIC, 9, 9))),
                        false);
        startFailing(till, till.inference(bought.secret().orElseThrow()));

        Account copy = till.account.fork();
        copy.advance(now -> now.plusSeconds(60));

        assertThat(used(copy, bought)).containsExactly(0L, 0L);
        assertThat(used(till.account, bought)).containsExactly(0L, 1L);
    }

    @Test
    void failedTask_isTakenOffTheInvoiceOfTheCopyOnly() {
        EnterpriseTerms terms = new EnterpriseTerms(30, BigDecimal.ZERO, "electronic");
        Till enterprise = new Till("0", Instant.parse("2026-01-31T23:59:30Z"), Optional.of(terms));
        InferenceKey key = enterprise.key();
        startFailing(enterprise, key);
        assertThat(enterprise
                        .account
                        .entitlement(enterprise.admin, key.id(), MUSIC)
                        .chargedTo())
                .isEqualTo(Funding.INVOICE);

        Account copy = enterprise.account.fork();
        copy.advance(now -> Instant.parse("2026-03-01T00:00:00Z"));

        assertThat(copy.invoices().get("inv_1").subtotal()).isEqualByComparingTo("0.10");
        assertThat(copy.invoices().get("inv_2").subtotal()).isEqualByComparingTo("-0.10");
        enterprise.account.advance(now -> Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(enterprise.account.invoices().get("inv_1").subtotal()).isEqualByComparingTo("0.10");
    }

    @Test
    void failedTaskOfAByokKey_endsInTheCopy_andHasCostNothing() {
        Byok.Credential contract = till.account.byok().create("suno", "ours", "a-providers-own-key", null);
        InferenceKey key = till.key(new KeySpec("k", null, null, Controls.NONE, contract.id()));
        String task = startFailing(till, key).id();

        Account copy = till.account.fork();
        copy.advance(now -> now.plusSeconds(60));

        assertThat(copy.task(task).status()).isEqualTo(TaskStatus.FAILED);
        assertThat(copy.funds().balance()).isEqualByComparingTo("100");
        assertThat(till.account.entitlement(till.admin, key.id(), MUSIC).chargedTo())
                .isEqualTo(Funding.BYOK);
    }

    private static TaskView startFailing(Till till, InferenceKey key) {
        Admission call = new Admission(MUSIC, Unit.TASKS, 1, InetAddress.getLoopbackAddress(), 1);
        return till.account.startTask(till.account.admit(key, call), Usage.units(1), true);
    }

    private static List<Long> used(Account account, Subscriptions.WithKey bought) {
        return account.subscriptions().usage(bought.subscription().id()).allowances().stream()
                .map(AllowanceView::monthlyUsed)
                .toList();
    }
}
