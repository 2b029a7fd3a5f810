package ai.anyint.sdk.billing.budget;

import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.CustomModel;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeSubscription;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a batch of 16 threads leaves, by each limit: never below it by more than a call, never over 1 % unused. */
class BatchTest {

    private static final BigDecimal FLOOR = new BigDecimal("1.00");
    private static final Spend A_CALL = new Spend(Money.of("0.018"), 1, 2_000);

    private final FakeAccount account = FakeAnyInt.create()
            .openAccount("172.00", Instant.parse("2026-03-10T12:00:00Z"))
            .audit(false)
            .answer(Door.MODEL, CannedAnswer.tokens(1_000, 1_000));

    private Door door = new Door(account, account.apiKey());

    @AfterEach
    void close() {
        door.close();
    }

    private void enterWith(Secret apiKey) {
        door.close();
        door = new Door(account, apiKey);
    }

    private BudgetGuardBuilder guard(long apiKeyId) {
        return BudgetGuard.builder(door.billing(), Door.MODEL, apiKeyId)
                .floor("1.00")
                .maxAge(Duration.ofSeconds(1))
                .timeSource(new AccountClock(account));
    }

    /** What may be left of {@code usable}: at most 1 %; and at most one call less than nothing. */
    private static void assertUsedUp(BigDecimal left, BigDecimal usable, BigDecimal aCall) {
        assertThat(left).as("left of %s", usable).isBetween(aCall.negate(), usable.multiply(new BigDecimal("0.01")));
    }

    private void assertBalanceUsedUp(BigDecimal aCall) {
        assertUsedUp(account.balance().toBigDecimal().subtract(FLOOR), new BigDecimal("171.00"), aCall);
    }

    @Test
    void balance_isSpentToTheFloor() throws Exception {
        Batch batch = new Batch(account, door, A_CALL, guard(account.apiKeyId()).build());

        List<BudgetExhaustedException> stops = batch.run();

        assertBalanceUsedUp(new BigDecimal("0.018"));
        assertThat(stops).hasSize(Batch.THREADS).allSatisfy(stop -> {
            assertThat(stop.limit()).isEqualTo(BudgetLimit.BALANCE);
            assertThat(stop.floor()).isEqualTo(Money.of("1.00"));
        });
        assertThat(account.unexpectedRefusals()).isEmpty();
        assertThat(door.reads())
                .as("reads in 95 seconds of a value of one second")
                .isBetween(90, 500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0064", "0.020"})
    void balance_isSpentToTheFloor_whenCallsCostLessThanTheirEstimates(String estimate) throws Exception {
        account.balance("41.00").answer(Door.MODEL, CannedAnswer.text("b".repeat(900)));
        Batch batch = new Batch(
                account, door, Spend.money(estimate), guard(account.apiKeyId()).build());

        batch.run();

        assertUsedUp(
                account.balance().toBigDecimal().subtract(FLOOR), new BigDecimal("40.00"), new BigDecimal("0.0064"));
    }

    @Test
    void keyCreditLimit_isSpent_andNotOverrun() throws Exception {
        setCreditLimit("90.00");
        Batch batch = new Batch(account, door, A_CALL, guard(account.apiKeyId()).build());

        List<BudgetExhaustedException> stops = batch.run();

        assertUsedUp(new BigDecimal("90.00").subtract(spent()), new BigDecimal("90.00"), new BigDecimal("0.018"));
        assertThat(stops).extracting(BudgetExhaustedException::limit).containsOnly(BudgetLimit.KEY_CREDIT_LIMIT);
        assertThat(account.unexpectedRefusals()).isEmpty();
    }

    @Test
    void dailyCalls_areMade_andNoneIsRefused() throws Exception {
        FakeSubscription bought = account.given().custom(new CustomModel(Door.MODEL, "stable", 8_000, 1_000_000_000));
        enterWith(bought.key());
        Batch batch = new Batch(account, door, A_CALL, guard(bought.apiKeyId()).build());

        List<BudgetExhaustedException> stops = batch.run();

        assertThat(batch.done()).isBetween(7_920, 8_000);
        assertThat(stops).extracting(BudgetExhaustedException::limit).containsOnly(BudgetLimit.DAILY_CALLS);
        assertThat(account).hasBalance("172.00");
        assertThat(account.unexpectedRefusals()).isEmpty();
    }

    @Test
    void monthlyUnits_areUsed_andNoneIsRefused() throws Exception {
        FakeSubscription bought = account.given().custom(new CustomModel(Door.MODEL, "stable", 100_000, 15_000_000));
        enterWith(bought.key());
        Batch batch = new Batch(account, door, A_CALL, guard(bought.apiKeyId()).build());

        List<BudgetExhaustedException> stops = batch.run();

        assertThat(batch.done()).isBetween(7_425, 7_500);
        assertThat(stops).extracting(BudgetExhaustedException::limit).containsOnly(BudgetLimit.MONTHLY_UNITS);
        assertThat(account.unexpectedRefusals()).isEmpty();
    }

    @Test
    void twoGuardsThatShareAStore_spendToTheFloorTogether() throws Exception {
        BudgetStore shared = BudgetStore.inMemory();
        Batch batch = new Batch(
                account,
                door,
                A_CALL,
                guard(account.apiKeyId()).store(shared).build(),
                guard(account.apiKeyId()).store(shared).build());

        List<BudgetExhaustedException> stops = batch.run();

        assertBalanceUsedUp(new BigDecimal("0.018"));
        assertThat(stops).hasSize(Batch.THREADS);
        assertThat(account.unexpectedRefusals()).isEmpty();
    }

    private BigDecimal spent() {
        return new BigDecimal("172.00").subtract(account.balance().toBigDecimal());
    }

    private void setCreditLimit(String limit) {
        door.setCreditLimit(account.apiKeyId(), new BigDecimal(limit));
    }
}
