package ai.anyint.sdk.core.matrix;

import static ai.anyint.sdk.core.matrix.Rule.FINAL;
import static ai.anyint.sdk.core.matrix.Rule.UNCLEAR;
import static ai.anyint.sdk.core.matrix.Rule.UNNAMED_THROTTLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Statuses without a word of the contract, as a proxy on the way sends them. */
final class StatusFaults {

    private static final String PAGE = "<html><body>Sorry.</body></html>";

    private static final Map<Integer, String> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry(302, "ApiException"),
            Map.entry(400, "InvalidRequestException"),
            Map.entry(401, "AuthenticationException"),
            Map.entry(402, "BillingException"),
            Map.entry(403, "PermissionException"),
            Map.entry(404, "NotFoundException"),
            Map.entry(405, "InvalidRequestException"),
            Map.entry(408, "ApiException"),
            Map.entry(409, "ConflictException"),
            Map.entry(413, "InvalidRequestException"),
            Map.entry(422, "InvalidRequestException"),
            Map.entry(429, "RateLimitException"),
            Map.entry(500, "ServerException"),
            Map.entry(502, "ServerException"),
            Map.entry(503, "ServerException"),
            Map.entry(504, "ServerException")));

    private StatusFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        TYPES.forEach((status, type) -> {
            String location = status == 302 ? "Location: /elsewhere\r\n" : "";
            all.add(Fault.answering(status + " with a page", rule(status), type, Wire.answer(status, PAGE, location)));
        });
        all.add(coded(429, "quota_error", "weekly_cap_exceeded", FINAL, "QuotaExceededException"));
        all.add(coded(429, "rate_limit_error", "too_fast", UNNAMED_THROTTLE, "RateLimitException"));
        all.add(coded(503, "api_error", "maintenance", UNCLEAR, "ServerException"));
        all.add(coded(418, "teapot_error", "short_and_stout", FINAL, "ApiException"));
        return all;
    }

    private static Fault coded(int status, String type, String code, Rule rule, String surfaces) {
        return Fault.answering(
                status + " " + type + " " + code + " (unknown code)",
                rule,
                surfaces,
                Wire.answer(status, Wire.error(type, code), ""));
    }

    private static Rule rule(int status) {
        return switch (status) {
            case 408, 500, 502, 503, 504 -> UNCLEAR;
            case 429 -> UNNAMED_THROTTLE;
            default -> FINAL;
        };
    }
}
