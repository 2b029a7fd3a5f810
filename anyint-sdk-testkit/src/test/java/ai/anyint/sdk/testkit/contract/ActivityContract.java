package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/account/activity} and {@code /balance}: shape, window, sums, cache. */
@Tag("time")
abstract class ActivityContract extends WireContract {

    private static final String ACTIVITY = "/v1/account/activity";

    ActivityContract(Door door) {
        super(door);
    }

    @Test
    void balance_isAStringWithAtLeastTwoDecimals() {
        Reply balance = wire.get(manager, "/v1/account/balance").hasStatus(200);

        assertThat(balance.text()).isEqualTo("{\"balance\":\"5.00\"}");
    }

    @Test
    void noCalls_areZeroTotalsAndEmptyLists() {
        assertThat(wire.get(manager, ACTIVITY).hasStatus(200).text())
                .isEqualTo("{\"period_days\":30,\"total_stats\":{\"total_requests\":0,\"total_cost\":\"0.00\","
                        + "\"total_input_tokens\":0,\"total_output_tokens\":0},\"daily_stats\":[],\"top_models\":[],"
                        + "\"api_key_usage\":[],\"project_usage\":[]}");
    }

    @Test
    @Holds(Rule.ACTIVITY_SUMS)
    void oneCall_isCountedWithTheFieldsOfTheContract() {
        everyChatCosts357Millionths();
        chat(app).hasStatus(200);

        Reply activity = wire.get(manager, ACTIVITY + "?days=1");

        assertThat(activity.at("/period_days").intValue()).isEqualTo(1);
        assertThat(Reply.names(activity.at("/daily_stats/0")))
                .containsExactly("date", "total_requests", "total_cost", "total_input_tokens", "total_output_tokens");
        assertThat(activity.textAt("/daily_stats/0/date")).isEqualTo("2026-01-31");
        assertThat(Reply.names(activity.at("/top_models/0")))
                .containsExactly(
                        "model_name", "request_count", "total_cost", "total_input_tokens", "total_output_tokens");
        assertThat(activity.textAt("/top_models/0/model_name")).isEqualTo(SONNET);
        assertThat(Reply.names(activity.at("/api_key_usage/0")))
                .containsExactly(
                        "api_key_id",
                        "api_key_name",
                        "request_count",
                        "total_cost",
                        "total_input_tokens",
                        "total_output_tokens");
        assertThat(activity.at("/api_key_usage/0/api_key_id").longValue()).isEqualTo(account.apiKeyId());
        assertThat(activity.textAt("/api_key_usage/0/api_key_name")).isEqualTo("standard");
        assertThat(activity.textAt("/total_stats/total_cost")).isEqualTo("0.000357");
        assertThat(activity.at("/total_stats/total_requests").longValue()).isEqualTo(1);
        assertThat(activity.at("/total_stats/total_input_tokens").longValue()).isEqualTo(14);
        assertThat(activity.at("/total_stats/total_output_tokens").longValue()).isEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 29, 30})
    void daysFrom1To30_areTaken(int days) {
        assertThat(wire.get(manager, ACTIVITY + "?days=" + days)
                        .hasStatus(200)
                        .at("/period_days")
                        .intValue())
                .isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "31", "-1", "1.5", "abc", "", "99999999999", "1&days=2"})
    void otherDays_are400NamingTheParameter(String days) {
        wire.get(manager, ACTIVITY + "?days=" + days).isInvalid("invalid_parameter", "days");
    }

    @Test
    @Holds(Rule.ACTIVITY_SUMS)
    void window_includesTodayAndDropsTheDayBefore() {
        everyChatCosts357Millionths();
        chat(app).hasStatus(200);
        account.clock().advance(Duration.ofDays(29));

        assertThat(requests(30)).isEqualTo(1);
        assertThat(requests(29)).isZero();
        account.clock().advance(Duration.ofHours(12));
        assertThat(requests(30)).isZero();
    }

    @Test
    @Holds(Rule.ACTIVITY_SUMS)
    void totals_areTheSumOfDaysOfModelsAndOfKeys_toTheLastDecimal() {
        Secret second = secretOf(createKey("{\"name\":\"second\"}"));
        account.answer(SONNET, CannedAnswer.tokens(1, 1)).answer("gpt-4o-mini", CannedAnswer.tokens(1, 0));
        for (Secret key : List.of(app, second, app)) {
            chat(key).hasStatus(200);
            wire.post(key, CHAT, chatBody("gpt-4o-mini", "")).hasStatus(200);
            account.clock().advance(Duration.ofDays(1));
        }

        Reply activity = wire.get(manager, ACTIVITY);

        assertThat(activity.textAt("/total_stats/total_cost")).isEqualTo("0.00005445");
        for (String part : List.of("/daily_stats", "/top_models", "/api_key_usage")) {
            assertThat(sum(activity.at(part))).as(part).isEqualByComparingTo("0.00005445");
        }
        assertThat(activity.at("/daily_stats"))
                .extracting(day -> day.path("date").asText())
                .containsExactly("2026-02-02", "2026-02-01", "2026-01-31");
        assertThat(activity.at("/top_models"))
                .extracting(model -> model.path("model_name").asText())
                .containsExactly(SONNET, "gpt-4o-mini");
        assertThat(new BigDecimal("5").subtract(activity.money("/total_stats/total_cost")))
                .isEqualByComparingTo(wire.get(manager, "/v1/account/balance").money("/balance"));
    }

    @Test
    @Holds(Rule.ACTIVITY_CACHE)
    void cache_answersTheOldSumsUntilItsAge_andBalanceStaysFresh() {
        everyChatCosts357Millionths();
        account.cacheActivity(Duration.ofMinutes(5));
        assertThat(requests(30)).isZero();
        chat(app).hasStatus(200);
        account.clock().advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(requests(30)).isZero();
        assertThat(wire.get(manager, "/v1/account/balance").textAt("/balance")).isEqualTo("4.999643");

        account.clock().advance(Duration.ofNanos(1));

        assertThat(requests(30)).isEqualTo(1);
    }

    private long requests(int days) {
        return wire.get(manager, ACTIVITY + "?days=" + days)
                .at("/total_stats/total_requests")
                .longValue();
    }

    private static BigDecimal sum(JsonNode rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            sum = sum.add(new BigDecimal(row.path("total_cost").asText()));
        }
        return sum;
    }
}
