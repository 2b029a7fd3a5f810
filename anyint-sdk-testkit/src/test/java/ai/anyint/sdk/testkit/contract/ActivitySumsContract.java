package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The activity of every kind of key, cut by day, model, key and project. */
@Tag("time")
abstract class ActivitySumsContract extends WireContract {

    private static final String ACTIVITY = "/v1/account/activity";
    private static final List<String> COUNTS = List.of("total_input_tokens", "total_output_tokens");

    ActivitySumsContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Holds(Rule.ACTIVITY_SUMS)
    void cuts_agree_whateverKindOfKeyCalled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Secret> keys = List.of(app, inProject("a"), inProject("b"), byokKey(), planKey());
        long calls = 0;
        for (int i = 0; i < 40; i++) {
            account.answer(SONNET, CannedAnswer.tokens(random.nextInt(5_000), random.nextInt(5_000)));
            calls += chat(keys.get(random.nextInt(keys.size()))).status() == 200 ? 1 : 0;
            account.clock().advance(Duration.ofMinutes(random.nextInt(1_200)));
        }

        Reply activity = wire.get(manager, ACTIVITY);

        assertThat(activity.at("/total_stats/total_requests").longValue())
                .as("seed %s", seed)
                .isEqualTo(calls);
        agrees(activity, "/daily_stats", "total_requests", seed);
        agrees(activity, "/top_models", "request_count", seed);
        agrees(activity, "/api_key_usage", "request_count", seed);
        assertThat(activity.at("/project_usage")).hasSize(2);
        assertThat(new BigDecimal("5").subtract(activity.money("/total_stats/total_cost")))
                .as("seed %s", seed)
                .isEqualByComparingTo(wire.get(manager, "/v1/account/balance").money("/balance"));
        sorted(activity.at("/top_models"));
        sorted(activity.at("/api_key_usage"));
        sorted(activity.at("/project_usage"));
    }

    @Test
    @Holds(Rule.ACTIVITY_SUMS)
    void whatASubscriptionOrBYOKPays_isCountedAtNoCost() {
        everyChatCosts357Millionths();
        chat(byokKey()).hasStatus(200);
        chat(planKey()).hasStatus(200);

        Reply activity = wire.get(manager, ACTIVITY);

        assertThat(activity.at("/total_stats/total_requests").longValue()).isEqualTo(2);
        assertThat(activity.at("/total_stats/total_output_tokens").longValue()).isEqualTo(42);
        assertThat(activity.textAt("/total_stats/total_cost")).isEqualTo("0.00");
    }

    @Test
    @Holds(Rule.ACTIVITY_SUMS)
    void keyThatMoves_leavesItsCallsInTheProjectOfTheirTime() {
        everyChatCosts357Millionths();
        String first = project("first");
        String second = project("second");
        Reply key = createKey(json("{'name':'k','project_id':'" + first + "'}"));
        chat(secretOf(key)).hasStatus(200);
        wire.patch(manager, pathOf(key), json("{'project_id':'" + second + "'}"));
        chat(secretOf(key)).hasStatus(200);
        chat(secretOf(key)).hasStatus(200);
        wire.patch(manager, pathOf(key), json("{'project_id':null}"));
        chat(secretOf(key)).hasStatus(200);
        wire.delete(manager, "/v1/account/projects/" + first).hasStatus(204);

        Reply activity = wire.get(manager, ACTIVITY);

        assertThat(Reply.names(activity.at("/project_usage/0")))
                .containsExactly(
                        "project_id",
                        "project_name",
                        "request_count",
                        "total_cost",
                        "total_input_tokens",
                        "total_output_tokens");
        assertThat(activity.at("/project_usage"))
                .extracting(each -> each.path("project_id").asText() + " " + each.path("request_count"))
                .containsExactly(second + " 2", first + " 1");
        assertThat(activity.textAt("/project_usage/0/project_name")).isEqualTo("second");
        assertThat(activity.at("/api_key_usage/0/request_count").longValue()).isEqualTo(4);
    }

    @Test
    @Holds({Rule.ACTIVITY_SUMS, Rule.FAILED_TASK_REFUNDED})
    void failedTask_staysCountedOnItsDay_andItsCostLeavesThatDay() {
        account.answer("suno-v5", CannedAnswer.taskFails());
        account.clock().set(NOON.plus(Duration.ofHours(12)).minusSeconds(30));
        wire.post(app, "/suno/submit/music", json("{'model':'suno-v5','prompt':'a song'}"))
                .hasStatus(200);
        assertThat(wire.get(manager, ACTIVITY).textAt("/daily_stats/0/total_cost"))
                .isEqualTo("0.10");

        account.clock().advance(Duration.ofMinutes(1));

        Reply activity = wire.get(manager, ACTIVITY);
        assertThat(activity.at("/daily_stats")).hasSize(1);
        assertThat(activity.textAt("/daily_stats/0/date")).isEqualTo("2026-01-31");
        assertThat(activity.at("/daily_stats/0/total_requests").longValue()).isEqualTo(1);
        assertThat(activity.textAt("/daily_stats/0/total_cost")).isEqualTo("0.00");
        assertThat(activity.textAt("/total_stats/total_cost")).isEqualTo("0.00");
    }

    private static void agrees(Reply activity, String part, String requests, long seed) {
        List<String> names = new ArrayList<>(COUNTS);
        names.add(requests);
        for (String name : names) {
            assertThat(activity.at(part).findValuesAsText(name).stream()
                            .mapToLong(Long::parseLong)
                            .sum())
                    .as("%s of %s, seed %s", name, part, seed)
                    .isEqualTo(activity.at("/total_stats/" + (name.equals(requests) ? "total_requests" : name))
                            .longValue());
        }
        assertThat(activity.at(part).findValuesAsText("total_cost").stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("cost of %s, seed %s", part, seed)
                .isEqualByComparingTo(activity.money("/total_stats/total_cost"));
    }

    private static void sorted(JsonNode rows) {
        assertThat(rows.findValuesAsText("total_cost").stream().map(BigDecimal::new))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    private String project(String name) {
        return wire.post(manager, "/v1/account/projects", json("{'name':'" + name + "'}"))
                .textAt("/id");
    }

    private Secret inProject(String name) {
        return secretOf(createKey(json("{'name':'" + name + "','project_id':'" + project(name) + "'}")));
    }

    private Secret byokKey() {
        String id = wire.post(
                        manager, "/v1/account/byok", json("{'provider':'anthropic','name':'n','credential':'test'}"))
                .textAt("/id");
        return secretOf(createKey(json("{'name':'own','byok_credential_id':'" + id + "'}")));
    }

    private Secret planKey() {
        return secretOf(
                wire.post(manager, "/v1/billing/subscriptions/plan", json("{'planId':'starter','autoRenew':true}"))
                        .hasStatus(201));
    }
}
