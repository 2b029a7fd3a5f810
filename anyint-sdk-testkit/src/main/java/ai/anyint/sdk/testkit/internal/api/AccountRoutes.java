package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.ActivityReport;
import ai.anyint.sdk.testkit.internal.engine.ActivityRow;
import ai.anyint.sdk.testkit.internal.engine.Permission;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code /v1/account}: balance and activity. */
final class AccountRoutes {

    private static final int LONGEST_WINDOW = 30;

    private AccountRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("GET", "/v1/account/balance", Permission.READ_BILLING, AccountRoutes::balance),
                Route.of("GET", "/v1/account/activity", Permission.MANAGE_KEYS, AccountRoutes::activity));
    }

    private static WireResponse balance(Exchange exchange) {
        exchange.noQuery();
        return WireResponse.json(
                200,
                JsonOut.object(
                        out -> out.money("balance", exchange.account().funds().balance())));
    }

    private static WireResponse activity(Exchange exchange) {
        int days =
                exchange.query("days", Set.of("days")).map(AccountRoutes::days).orElse(LONGEST_WINDOW);
        ActivityReport report = exchange.account().activity().report(exchange.manager(), days);
        return WireResponse.json(
                200,
                JsonOut.object(out -> out.field("period_days", report.days())
                        .object("total_stats", total -> stats(total, "total_requests", report.total()))
                        .array(
                                "daily_stats",
                                report.byDay(),
                                (day, item) ->
                                        stats(day.field("date", item.date().toString()), "total_requests", item.row()))
                        .array(
                                "top_models",
                                report.byModel(),
                                (model, item) ->
                                        stats(model.field("model_name", item.modelId()), "request_count", item.row()))
                        .array(
                                "api_key_usage",
                                report.byKey(),
                                (key, item) -> stats(
                                        key.field("api_key_id", item.keyId()).field("api_key_name", item.keyName()),
                                        "request_count",
                                        item.row()))
                        .array(
                                "project_usage",
                                report.byProject(),
                                (project, item) -> stats(
                                        project.field("project_id", item.projectId())
                                                .field("project_name", item.projectName()),
                                        "request_count",
                                        item.row()))));
    }

    private static int days(String text) {
        int days = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > LONGEST_WINDOW) {
            throw JsonIn.invalid("days", "Must be an integer from 1 to " + LONGEST_WINDOW + ".");
        }
        return days;
    }

    private static void stats(JsonOut out, String requests, ActivityRow row) throws IOException {
        out.field(requests, row.requests())
                .money("total_cost", row.cost())
                .field("total_input_tokens", row.inputTokens())
                .field("total_output_tokens", row.outputTokens());
    }
}
