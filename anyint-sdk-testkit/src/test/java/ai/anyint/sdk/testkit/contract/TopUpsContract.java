package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /v1/billing/topups}. */
abstract class TopUpsContract extends WireContract {

    private static final String TOP_UPS = "/v1/billing/topups";

    TopUpsContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @CsvSource({"5.00, 10.00", "5, 10.00", "5.01, 10.01", "100000, 100005.00"})
    @Holds({Rule.CARD_PAYS, Rule.LEDGER_SUMS})
    void amount_isAddedToTheBalance_byAnEntryOfTheLedger(String amount, String balance) {
        Reply topUp = topUp("'" + amount + "'", "'USD'").hasStatus(201);

        assertThat(Reply.names(topUp.json())).containsExactly("topupId", "amount", "balance", "createdAt");
        assertThat(topUp.money("/amount")).isEqualByComparingTo(amount);
        assertThat(topUp.textAt("/balance")).isEqualTo(balance);
        assertThat(topUp.textAt("/createdAt")).isEqualTo("2026-01-31T12:00:00.000Z");
        assertThat(wire.get(manager, "/v1/account/balance").textAt("/balance")).isEqualTo(balance);
        assertThat(account.ledger()).extracting(line -> line.type()).containsExactly("topup", "topup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'4.99'",
                "'0'",
                "'-5'",
                "'100000.01'",
                "'5.001'",
                "'5e1'",
                "'5.'",
                "'.5'",
                "' 5'",
                "'5,00'",
                "''",
                "'٥'",
                "5",
                "null",
                "'1000000000000000000000'"
            })
    void whatIsNoSuchAmount_is400_andNothingIsPaid(String amount) {
        topUp(amount, "'USD'").isInvalid("invalid_parameter", "amount");

        assertThat(account.ledger()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'EUR'", "'usd'", "''", "null", "7"})
    void otherCurrency_is400(String currency) {
        topUp("'5.00'", currency).isInvalid("invalid_parameter", "currency");
    }

    @Test
    @Holds(Rule.CARD_PAYS)
    void declinedCard_is402_andChangesNothing() {
        account.card(CardOutcome.DECLINE);

        topUp("'50.00'", "'USD'").isRefused(402, "billing_error", "payment_declined");

        assertThat(account.ledger()).hasSize(1);
        account.card(CardOutcome.ACCEPT);
        topUp("'50.00'", "'USD'").hasStatus(201);
    }

    @Test
    @Holds(Rule.BALANCE_ABOVE_ZERO)
    void toppedUpAccount_isAdmittedAgain() {
        account.balance("0");
        chat(app).isRefused(402, "billing_error", "insufficient_balance");

        topUp("'5.00'", "'USD'").hasStatus(201);

        chat(app).hasStatus(200);
    }

    private Reply topUp(String amount, String currency) {
        return wire.post(manager, TOP_UPS, json("{'amount':" + amount + ",'currency':" + currency + "}"));
    }
}
