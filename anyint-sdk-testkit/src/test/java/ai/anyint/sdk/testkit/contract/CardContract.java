package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.LedgerLine;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The card pays purchases, renewals and top-ups; a declined one changes nothing. */
abstract class CardContract extends BillingContract {

    CardContract(Door door) {
        super(door);
    }

    @Test
    @Holds({Rule.CARD_PAYS, Rule.LEDGER_IS_BALANCE_ONLY})
    void purchaseAndRenewal_takeNothingFromTheBalance_andWriteNoEntry() {
        account.balance("0");
        Reply bought = buyPlan("max");
        renew(bought).hasStatus(200);
        account.clock().set(Instant.parse("2026-03-31T12:00:00Z"));
        renew(bought).hasStatus(200);

        assertThat(account.balance()).isEqualTo(Money.ZERO);
        assertThat(account.ledger()).extracting(LedgerLine::type).containsExactly("topup", "adjustment");
    }

    @Test
    @Holds(Rule.CARD_PAYS)
    void declinedPurchase_is402_andBuysNothing() {
        account.card(CardOutcome.DECLINE);
        String before = state();

        tryPlan("starter", "").isRefused(402, "billing_error", "payment_declined");
        tryCustom(line(IMAGE, "stable", 1, 1)).isRefused(402, "billing_error", "payment_declined");
        assertThat(state()).isEqualTo(before);

        account.card(CardOutcome.ACCEPT);
        buyPlan("starter");
    }

    @Test
    @Holds(Rule.CARD_PAYS)
    void declinedRenewal_is402_andLeavesEndAndKeyAsTheyAre() {
        Reply bought = buyPlan("starter");
        account.card(CardOutcome.DECLINE);
        String active = state();
        renew(bought).isRefused(402, "billing_error", "payment_declined");
        assertThat(state()).isEqualTo(active);

        account.clock().set(Instant.parse("2026-02-28T12:00:00Z"));
        String expired = state();
        renew(bought).isRefused(402, "billing_error", "payment_declined");
        assertThat(state()).isEqualTo(expired);
        call(secretOf(bought), MINI).isRefused(403, "permission_error", "subscription_expired");
    }

    @Test
    @Holds(Rule.CARD_PAYS)
    void topUp_isPaidByCard_andEntersTheLedger() {
        Reply topUp = topUp("'50.5'").hasStatus(201);

        assertThat(Reply.names(topUp.json())).containsExactly("topupId", "amount", "balance", "createdAt");
        assertThat(topUp.textAt("/amount")).isEqualTo("50.50");
        assertThat(topUp.textAt("/balance")).isEqualTo("55.50");
        assertThat(account.balance()).isEqualTo(Money.of("55.50"));
        assertThat(account.ledger()).extracting(LedgerLine::type).containsExactly("topup", "topup");

        account.card(CardOutcome.DECLINE);
        String before = state();
        topUp("'50.5'").isRefused(402, "billing_error", "payment_declined");
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'4.99', 400",
                "'5', 201",
                "'5.00', 201",
                "'100000.00', 201",
                "'100000.01', 400",
                "'5.001', 400",
                "'5e1', 400",
                "'+5', 400",
                "'-5', 400",
                "' 5', 400",
                "'', 400",
                "50, 400",
                "null, 400"
            })
    @Holds(Rule.CARD_PAYS)
    void topUp_isFrom5To100000_withAtMostTwoDecimals(String amount, int status) {
        Reply reply = topUp(amount).hasStatus(status);

        if (status == 400) {
            reply.isInvalid("invalid_parameter", "amount");
            assertThat(account.ledger()).hasSize(1);
        }
    }

    private Reply topUp(String amount) {
        return wire.post(manager, TOPUPS, json("{'amount':" + amount + ",'currency':'USD'}"));
    }
}
