package ai.anyint.sdk.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Periods from anchors on days 28 to 31 of every month, in common and leap years, over fourteen months. */
class CalendarTest {

    private static final String TIME = "T10:20:30.456Z";
    private static final int PERIODS = 14;

    static Stream<Arguments> anchors() {
        return IntStream.of(2023, 2024, 2099, 2100)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 12)
                        .boxed()
                        .flatMap(month -> IntStream.rangeClosed(28, 31)
                                .filter(day -> day <= CalendarTable.daysIn(year, month))
                                .mapToObj(day -> Arguments.of(year, month, day))));
    }

    @ParameterizedTest
    @MethodSource("anchors")
    void periodsOfAPlanThatRenewsItself_meetAtTheDaysOfTheTable(int year, int month, int day) {
        Stage stage = opened(year, month, day);
        String path = buy(stage, true);
        for (int period = 0; period < PERIODS; period++) {
            String start = CalendarTable.monthsAfter(year, month, day, period) + TIME;
            String end = CalendarTable.monthsAfter(year, month, day, period + 1) + TIME;

            periodIs(stage, path, start, end);
            stage.account.clock().set(Instant.parse(end).minusNanos(1));
            periodIs(stage, path, start, end);
            stage.account.clock().set(Instant.parse(end));
        }
    }

    @ParameterizedTest
    @MethodSource("anchors")
    void renewalsAhead_payUpToTheDaysOfTheTable_andTheEndComesAtTheInstantItself(int year, int month, int day) {
        Stage stage = opened(year, month, day);
        String path = buy(stage, false);
        for (int paid = 2; paid <= PERIODS; paid++) {
            JsonNode renewed = stage.send(Ask.post(path + "/renew"));
            assertThat(renewed.at("/body/endsAt").asText())
                    .isEqualTo(CalendarTable.monthsAfter(year, month, day, paid) + TIME);
        }
        Instant end = Instant.parse(CalendarTable.monthsAfter(year, month, day, PERIODS) + TIME);

        stage.account.clock().set(end.minusNanos(1));
        assertThat(status(stage, path)).isEqualTo("active");
        stage.account.clock().set(end);
        assertThat(status(stage, path)).isEqualTo("expired");
    }

    private static Stage opened(int year, int month, int day) {
        String now = CalendarTable.monthsAfter(year, month, day, 0) + TIME;
        return new Stage(new Opening(false, "0", Instant.parse(now), 30, BigDecimal.ZERO));
    }

    /** Returns the path of the new subscription. */
    private static String buy(Stage stage, boolean autoRenew) {
        JsonNode bought = stage.send(Ask.post(
                BillingCommand.SUBSCRIPTIONS + "/plan", Json.object("planId", "starter", "autoRenew", autoRenew)));
        assertThat(bought.at("/status").intValue())
                .as(bought.at("/body/error").toString())
                .isEqualTo(201);
        return BillingCommand.SUBSCRIPTIONS + "/"
                + bought.at("/body/subscriptionId").asText();
    }

    private static void periodIs(Stage stage, String path, String start, String end) {
        JsonNode subscription = stage.send(Ask.get(path)).path("body");
        assertThat(subscription.path("currentPeriodStart").asText()).isEqualTo(start);
        assertThat(subscription.path("currentPeriodEnd").asText()).isEqualTo(end);
        assertThat(subscription.path("endsAt").asText()).isEqualTo(end);
        JsonNode usage = stage.send(Ask.get(path + "/usage")).path("body");
        assertThat(usage.path("periodStart").asText()).isEqualTo(start);
        assertThat(usage.path("periodEnd").asText()).isEqualTo(end);
    }

    private static String status(Stage stage, String path) {
        return stage.send(Ask.get(path)).at("/body/status").asText();
    }
}
