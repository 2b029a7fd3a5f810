package ai.anyint.sdk.account.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.anyint.sdk.account.Activities;
import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.KeyUsage;
import ai.anyint.sdk.core.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpendForecastTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 3, 1);
    private static final Instant MIDNIGHT = Instant.parse("2028-03-01T00:00:00Z");
    private static final Instant NOON = Instant.parse("2028-03-01T12:00:00Z");

    @Test
    void equalDays_areSpentOnTheDayThatDivisionSays_overTheEndOfAMonth() {
        SpendForecast forecast = SpendForecast.of(days(29, "2.00"), MIDNIGHT, Money.of("79"));

        // 2.00 a day from 1 March: the 40th day, 9 April, takes what is left after 39 whole ones.
        assertThat(forecast).isInstanceOfSatisfying(RunsOut.class, dates -> {
            assertThat(dates.burnPerDay()).isEqualTo(Money.of("2.00"));
            assertThat(dates.likely()).isBetween(LocalDate.of(2028, 4, 8), LocalDate.of(2028, 4, 10));
            assertThat(dates.holds(LocalDate.of(2028, 4, 9))).isTrue();
            assertThat(dates.daysLeft()).isBetween(38L, 40L);
        });
    }

    @Test
    void today_countsByWhatIsLeftOfIt() {
        Activity activity = days(29, "2.00");

        assertThat(likely(SpendForecast.of(activity, MIDNIGHT, Money.of("1.50"))))
                .isEqualTo(TODAY);
        assertThat(likely(SpendForecast.of(activity, NOON, Money.of("1.50")))).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void whatTodayCostSoFar_changesNoRate() {
        Map<LocalDate, Money> costs = costs(29, "2.00");
        SpendForecast without = SpendForecast.of(Activities.of(30, costs), NOON, Money.of("30"));
        costs.put(TODAY, Money.of("900"));

        assertThat(SpendForecast.of(Activities.of(30, costs), NOON, Money.of("30")))
                .isEqualTo(without);
    }

    @Test
    void daysWithoutCalls_areDaysWithoutCosts() {
        Map<LocalDate, Money> costs = costs(28, "2.00");
        costs.keySet().removeIf(day -> day.toEpochDay() % 2 == 0);

        assertThat(SpendForecast.of(Activities.of(30, costs), MIDNIGHT, Money.of("20")))
                .isInstanceOfSatisfying(
                        RunsOut.class,
                        dates -> assertThat(dates.likely()).isBetween(TODAY.plusDays(16), TODAY.plusDays(24)));
    }

    @Test
    void openingDay_doesNotCountAsComplete_butTheFirstDayOfTheWindowDoes() {
        assertThat(SpendForecast.of(days(7, "2.00"), NOON, Money.of("20")))
                .isEqualTo(new TooLittleHistory(TODAY, Money.of("20"), 6));
        assertThat(SpendForecast.of(days(8, "2.00"), NOON, Money.of("20"))).isInstanceOf(RunsOut.class);
        assertThat(SpendForecast.of(Activities.of(8, costs(7, "2.00")), NOON, Money.of("20")))
                .isInstanceOf(RunsOut.class);
    }

    @Test
    void noCalls_isTooLittleHistory() {
        assertThat(SpendForecast.of(Activities.of(30, Map.of()), NOON, Money.of("20")))
                .isEqualTo(new TooLittleHistory(TODAY, Money.of("20"), 0))
                .hasToString("20.00 left; too little history for a forecast: 0 complete days of the 7 it needs");
    }

    @Test
    void nothingLeft_isSaidWhateverTheHistory() {
        Money overdrawn = Money.of("-0.02");

        assertThat(SpendForecast.of(Activities.of(30, Map.of()), NOON, overdrawn))
                .isEqualTo(new Spent(TODAY, overdrawn));
        assertThat(SpendForecast.of(days(29, "2.00"), NOON, Money.ZERO)).isEqualTo(new Spent(TODAY, Money.ZERO));
    }

    @Test
    void whatLastsBeyondTheHorizon_hasNoDate() {
        assertThat(SpendForecast.of(days(29, "2.00"), NOON, Money.of("5000")))
                .isInstanceOfSatisfying(Lasts.class, lasts -> {
                    assertThat(lasts.earliest()).isEmpty();
                    assertThat(lasts.until()).isEqualTo(TODAY.plusDays(89));
                    assertThat(lasts.burnPerDay()).isEqualTo(Money.of("2.00"));
                });
    }

    @Test
    void refundsAlone_areNoSpending() {
        assertThat(SpendForecast.of(days(29, "-2.00"), NOON, Money.of("1")))
                .isEqualTo(new Lasts(TODAY, Money.of("1"), Money.ZERO, TODAY.plusDays(89), Optional.empty()));
    }

    @Test
    void burnPerDay_isTheExactMeanOfTheLastWeek_rounded() {
        Map<LocalDate, Money> costs = costs(29, "9.00");
        for (int ago = 1; ago <= 7; ago++) {
            costs.put(TODAY.minusDays(ago), Money.of("0.1"));
        }
        costs.put(TODAY.minusDays(3), Money.of("0.400001"));

        assertThat(SpendForecast.of(Activities.of(30, costs), NOON, Money.of("5")))
                .isInstanceOfSatisfying(
                        RunsOut.class, dates -> assertThat(dates.burnPerDay()).isEqualTo(Money.of("0.142857")));
    }

    @Test
    void sameInput_givesTheSameForecast() {
        Activity activity = days(20, "1.37");

        assertThat(SpendForecast.of(activity, NOON, Money.of("25")))
                .isEqualTo(SpendForecast.of(activity, NOON, Money.of("25")));
    }

    @Test
    void clockThatIsJustBehindTheService_isTaken_andOneThatIsElsewhereRefused() {
        Activity activity = days(29, "2.00");

        assertThat(SpendForecast.of(activity, Instant.parse("2028-02-28T23:59:59.9Z"), Money.of("20"))
                        .today())
                .isEqualTo(LocalDate.of(2028, 2, 29));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpendForecast.of(activity, Instant.parse("2028-02-20T00:00:00Z"), Money.of("20")))
                .withMessageContaining("asOf")
                .withMessageContaining("2028-02-29");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpendForecast.of(activity, Instant.parse("2028-04-20T00:00:00Z"), Money.of("20")))
                .withMessageContaining("asOf");
    }

    @Test
    void key_spendsItsShareOfWhatTheAccountSpentSinceItWasThere() {
        Activity activity = Activity.builder()
                .from(days(29, "4.00"))
                .addKeys(KeyUsage.builder()
                        .keyId(7)
                        .keyName("ci")
                        .requests(10)
                        .cost(Money.of("10"))
                        .inputTokens(0)
                        .outputTokens(0)
                        .build())
                .build();
        // There for ten days of 4.00, one of them its first.
        ApiKey key = key(TODAY.minusDays(10)).creditLimit(Money.of("30")).build();

        assertThat(SpendForecast.ofKey(activity, key, MIDNIGHT)).isInstanceOfSatisfying(RunsOut.class, dates -> {
            assertThat(dates.left()).isEqualTo(Money.of("20"));
            assertThat(dates.burnPerDay()).isEqualTo(Money.of("1.00"));
            assertThat(dates.likely()).isBetween(TODAY.plusDays(17), TODAY.plusDays(21));
        });
    }

    @Test
    void keyWithoutALimit_isRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SpendForecast.ofKey(days(29, "4.00"), key(TODAY).build(), NOON))
                .withMessageContaining("key 7 has no creditLimit");
    }

    @Test
    void newKey_hasTooLittleHistory_andOneThatNeverCalledLasts() {
        Activity activity = days(29, "4.00");

        assertThat(SpendForecast.ofKey(
                        activity,
                        key(TODAY.minusDays(3)).creditLimit(Money.of("30")).build(),
                        NOON))
                .isEqualTo(new TooLittleHistory(TODAY, Money.of("20"), 2));
        assertThat(SpendForecast.ofKey(
                        activity,
                        key(TODAY.minusDays(90)).creditLimit(Money.of("30")).build(),
                        NOON))
                .isInstanceOf(Lasts.class);
    }

    private static LocalDate likely(SpendForecast forecast) {
        return forecast instanceof RunsOut dates ? dates.likely() : LocalDate.MAX;
    }

    private static ApiKey.Builder key(LocalDate created) {
        ApiKey.Builder key = ApiKey.builder();
        key.id(7).name("ci").isEnabled(true).createdAt(created.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC));
        key.spent(Money.of("10"));
        return key;
    }

    private static Activity days(int complete, String cost) {
        return Activities.of(30, costs(complete, cost));
    }

    private static Map<LocalDate, Money> costs(int complete, String cost) {
        Map<LocalDate, Money> costs = new TreeMap<>();
        for (int ago = 1; ago <= complete; ago++) {
            costs.put(TODAY.minusDays(ago), Money.of(cost));
        }
        return costs;
    }
}
