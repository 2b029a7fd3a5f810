package ai.anyint.sdk.account.report;

import ai.anyint.sdk.core.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report as a JSON object. */
final class JsonReport {

    private JsonReport() {}

    static String of(CostReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("period_days", report.periodDays());
        json.put("currency", "USD");
        json.put("total", figures(report.total()));
        json.put("adds_up", report.addsUp());
        json.put(
                "mismatches",
                report.mismatches().stream().map(Mismatch::toString).toList());
        json.put("days", lines(report.byDay()));
        json.put("models", lines(report.byModel()));
        json.put("keys", lines(report.byKey()));
        json.put("projects", lines(report.byProject()));
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }

    private static List<Map<String, Object>> lines(List<CostLine> lines) {
        return lines.stream()
                .map(line -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("name", line.name());
                    line.id().ifPresent(id -> json.put("id", id));
                    json.putAll(figures(line));
                    return json;
                })
                .toList();
    }

    private static Map<String, Object> figures(CostLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("requests", line.requests());
        json.put("input_tokens", line.inputTokens());
        json.put("output_tokens", line.outputTokens());
        json.put("cost", line.cost());
        return json;
    }
}
