package ai.anyint.sdk.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.anyint.sdk.billing.RefusalReason;
import ai.anyint.sdk.billing.Remaining;
import ai.anyint.sdk.core.Money;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(600);
    private static final Spend TWO = Spend.money("2");
    private static final Spend THREE = Spend.money("3");

    private final BudgetLedger ledger = BudgetLedger.empty();

    private static Reading reading(long ticket, String balance) {
        return new Reading(
                ticket, NOW, Remaining.builder().balance(Money.of(balance)).build(), Optional.empty());
    }

    private void read(String balance) {
        ledger.take(reading(ledger.beginRead(), balance));
    }

    @Test
    void settledBeforeAReadBegan_isInItsAnswer() {
        read("10");
        ledger.open("a", TWO, LATER);
        ledger.settle("a", THREE);
        assertThat(ledger.standing().against()).isEqualTo(THREE);

        read("7");

        assertThat(ledger.standing().against()).isEqualTo(Spend.NONE);
    }

    @Test
    void settledWhileARead_isUnderWay_countsOnTopUntilTheNext() {
        read("10");
        ledger.open("a", TWO, LATER);
        long ticket = ledger.beginRead();
        ledger.settle("a", THREE);
        ledger.take(reading(ticket, "7"));

        assertThat(ledger.standing().against()).isEqualTo(THREE);
        assertThat(ledger.standing().surelyAgainst()).isEqualTo(Spend.NONE);

        read("7");
        assertThat(ledger.standing().against()).isEqualTo(Spend.NONE);
    }

    @Test
    void madeAfterTheReading_isSurelyNotInIt() {
        read("10");
        ledger.open("a", TWO, LATER);
        ledger.settle("a", TWO);

        assertThat(ledger.standing().surelyAgainst()).isEqualTo(TWO);
    }

    @Test
    void openAcrossARead_isHeld_andOnlyPerhapsAgainstIt_onceSettled() {
        read("10");
        ledger.open("a", TWO, LATER);
        read("8");
        assertThat(ledger.standing().inFlight()).isEqualTo(TWO);

        ledger.settle("a", TWO);

        assertThat(ledger.standing().inFlight()).isEqualTo(Spend.NONE);
        assertThat(ledger.standing().against()).isEqualTo(TWO);
        assertThat(ledger.standing().surelyAgainst()).isEqualTo(Spend.NONE);
    }

    @Test
    void anOlderRead_thatComesLate_isIgnored() {
        long slow = ledger.beginRead();
        read("5");

        ledger.take(reading(slow, "10"));

        assertThat(ledger.reading().orElseThrow().remaining().balance()).contains(Money.of("5"));
    }

    @Test
    void anEndedLease_isCountedUntilARead_thatBeganAfterItsEnd() {
        read("10");
        ledger.open("crashed", TWO, LATER);
        ledger.expire(LATER.minusNanos(1));
        assertThat(ledger.standing().inFlight()).isEqualTo(TWO);
        long tooEarly = ledger.beginRead();

        ledger.expire(LATER);
        ledger.take(reading(tooEarly, "10"));
        assertThat(ledger.standing().inFlight()).isEqualTo(Spend.NONE);
        assertThat(ledger.standing().against()).isEqualTo(TWO);

        read("10");
        assertThat(ledger.standing().against()).isEqualTo(Spend.NONE);
    }

    @Test
    void ofSeveralLeases_eachEndsAtItsTime() {
        read("10");
        ledger.open("late", TWO, LATER.plusSeconds(1));
        ledger.open("early", THREE, LATER);

        ledger.expire(LATER);
        assertThat(ledger.leases()).containsOnlyKeys("late");

        ledger.expire(LATER.plusSeconds(1));
        assertThat(ledger.leases()).isEmpty();
    }

    @Test
    void settledAfterItsLeaseEnded_isNotForgotten() {
        read("10");
        ledger.open("slow", TWO, LATER);
        ledger.expire(LATER);
        read("10");

        ledger.settle("slow", THREE);

        assertThat(ledger.standing().against()).isEqualTo(THREE);
    }

    @Test
    void releasedCall_isGone_andAnUnknownOneCountsAsItsEstimate() {
        read("10");
        ledger.open("refused", TWO, LATER);
        ledger.open("broken", THREE, LATER);

        ledger.release("refused");
        ledger.settleUnknown("broken");

        assertThat(ledger.standing().against()).isEqualTo(THREE);
        assertThat(ledger.standing().surelyAgainst()).isEqualTo(Spend.NONE);
    }

    @Test
    void readsThatFailForLong_doNotMakeItGrow_norForget() {
        read("10");
        for (int i = 0; i < 100; i++) {
            ledger.beginRead();
            ledger.open("a" + i, TWO, LATER);
            ledger.settle("a" + i, Spend.money("0.01"));
        }

        assertThat(ledger.standing().against()).isEqualTo(new Spend(Money.of("1"), 100, 0));
        assertThat(ledger.settled()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void text_bringsEverythingBack() {
        ledger.take(new Reading(
                ledger.beginRead(),
                NOW,
                Remaining.builder()
                        .balance(Money.of("-0.0000000001"))
                        .creditLimit(Money.of("2.5"))
                        .dailyCalls(7)
                        .monthlyUnits(8)
                        .unit(ai.anyint.sdk.billing.PriceUnit.TOKENS)
                        .build(),
                Optional.of(RefusalReason.INSUFFICIENT_BALANCE)));
        ledger.open("a", new Spend(Money.of("0.25"), 2, 30), LATER);
        ledger.open("b", TWO, NOW);
        ledger.settle("b", THREE);

        BudgetLedger back = BudgetLedger.decode(ledger.encoded());

        assertThat(back.standing()).isEqualTo(ledger.standing());
        assertThat(back.leases()).isEqualTo(ledger.leases());
        assertThat(back.encoded()).isEqualTo(ledger.encoded());
        assertThat(BudgetLedger.decode(BudgetLedger.empty().encoded()).standing())
                .isEqualTo(BudgetLedger.empty().standing());
    }

    @Test
    void anythingElse_isNoLedger() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetLedger.decode("{"))
                .withMessage("not a ledger");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetLedger.decode("{\"form\":2}"))
                .withMessageContaining("update the SDK");
        assertThatIllegalArgumentException().isThrownBy(() -> BudgetLedger.decode("{\"form\":1}"));
    }
}
