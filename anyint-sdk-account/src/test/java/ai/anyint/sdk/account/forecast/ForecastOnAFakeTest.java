package ai.anyint.sdk.account.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.PricedCalls;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.LedgerLine;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The date that is told is the one on which a really charged account is refused. */
class ForecastOnAFakeTest {

    private static final int HISTORY_DAYS = 22;
    private static final int CALLS_A_DAY = 6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void balance_runsOutWithinTheInterval(long seed) {
        FakeAccount account = FakeAnyInt.create().openAccount("30.00", Instant.parse("2026-02-03T08:00:00Z"));
        Company company = new Company(account, new SplittableRandom(seed));
        for (int day = 0; day < HISTORY_DAYS; day++) {
            company.workADay();
        }

        SpendForecast forecast = forecast(account);
        LocalDate ranOut = company.workUntilRefused();

        assertThat(forecast)
                .isInstanceOfSatisfying(
                        RunsOut.class,
                        dates -> assertThat(dates.holds(ranOut))
                                .as("seed %d: ran out on %s, told was %s", seed, ranOut, dates)
                                .isTrue());
        assertThat(forecast(account)).isInstanceOf(Spent.class);
    }

    @Test
    void accountThatJustOpened_hasTooLittleHistory() {
        FakeAccount account = FakeAnyInt.create().openAccount("5.00", Instant.parse("2026-02-28T08:00:00Z"));
        new Company(account, new SplittableRandom(1)).workADay();

        assertThat(forecast(account)).isInstanceOf(TooLittleHistory.class);
    }

    private static SpendForecast forecast(FakeAccount fake) {
        try (AnyIntClient anyint = fake.client()) {
            AccountClient account = AccountClient.of(anyint);
            return SpendForecast.of(
                    account.activity(),
                    fake.clock().instant(),
                    account.balance().amount());
        }
    }

    /** Calls at all hours, at weekends less. */
    private static final class Company {

        private final FakeAccount account;
        private final SplittableRandom random;
        private final PricedCalls calls;

        Company(FakeAccount account, SplittableRandom random) {
            this.account = account;
            this.random = random;
            this.calls = new PricedCalls(account);
        }

        /** Returns whether all calls were admitted. */
        boolean workADay() {
            boolean admitted = true;
            for (int call = 0; call < CALLS_A_DAY && admitted; call++) {
                long tokens = (long) (9_000 * Math.exp(0.3 * random.nextGaussian()) * (isWeekend() ? 0.2 : 1));
                admitted = calls.call(account.apiKey(), "claude-sonnet-4-6", tokens, tokens);
                if (admitted) {
                    account.clock().advance(Duration.ofDays(1).dividedBy(CALLS_A_DAY));
                }
            }
            return admitted;
        }

        LocalDate workUntilRefused() {
            boolean admitted = true;
            while (admitted) {
                admitted = workADay();
            }
            account.expectRefusals("insufficient_balance");
            List<LedgerLine> ledger = account.ledger();
            LedgerLine last = ledger.get(ledger.size() - 1);
            assertThat(last.balanceAfter().isPositive()).isFalse();
            return LocalDate.ofInstant(last.createdAt(), ZoneOffset.UTC);
        }

        private LocalDate today() {
            return LocalDate.ofInstant(account.clock().instant(), ZoneOffset.UTC);
        }

        private boolean isWeekend() {
            return today().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        }
    }
}
