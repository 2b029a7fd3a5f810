package ai.anyint.sdk.core.harness;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a test's server answers. */
public record Reply(int status, Map<String, String> headers, String body) {

    public static Reply ok(String body) {
        return new Reply(200, Map.of("Content-Type", "application/json"), body);
    }

    public static Reply refusal(int status, String type, String code) {
        return new Reply(
                status,
                Map.of("Content-Type", "application/json"),
                "{\"error\":{\"message\":\"no\",\"type\":\"" + type + "\",\"code\":\"" + code + "\"}}");
    }

    public static Reply upstreamUnavailable() {
        return refusal(503, "api_error", "upstream_unavailable");
    }

    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
