package ai.anyint.sdk.testkit.sequence;

import java.util.List;
import java.util.stream.Collectors;

/** A failure as a JUnit test that needs only the testkit and raw HTTP. */
final class Snippet {

    static final String CLASS = "ReproductionTest";
    static final String METHOD = "fakeKeepsTheContract";

    private static final String FRAME = """
            import static org.assertj.core.api.Assertions.assertThat;

            import ai.anyint.sdk.testkit.CannedAnswer;
            import ai.anyint.sdk.testkit.CardOutcome;
            import ai.anyint.sdk.testkit.Enterprise;
            import ai.anyint.sdk.testkit.FakeAccount;
            import ai.anyint.sdk.testkit.FakeAnyInt;
            import com.fasterxml.jackson.databind.JsonNode;
            import com.fasterxml.jackson.databind.ObjectMapper;
            import com.fasterxml.jackson.databind.node.ObjectNode;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.Locale;
            import okhttp3.MediaType;
            import okhttp3.OkHttpClient;
            import okhttp3.Request;
            import okhttp3.RequestBody;
            import okhttp3.Response;
            import org.junit.jupiter.api.Test;

            class ReproductionTest {

                private static final ObjectMapper JSON = new ObjectMapper();

                private final FakeAnyInt fake = FakeAnyInt.create();
                private final FakeAccount account = <opened account>;
                private final OkHttpClient http =
                        new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();

                @Test
                void fakeKeepsTheContract() throws Exception {
            <steps>
                }

                private JsonNode send(String method, String path, String key, String body, String... headers)
                        throws Exception {
                    RequestBody json = method.equals("POST") || method.equals("PATCH")
                            ? RequestBody.create(body, MediaType.get("application/json"))
                            : null;
                    Request.Builder request = new Request.Builder()
                            .url(FakeAccount.inProcessUrl() + path)
                            .header("Authorization", "Bearer " + key)
                            .method(method, json);
                    for (int i = 0; i < headers.length; i += 2) {
                        request.header(headers[i], headers[i + 1]);
                    }
                    try (Response response = http.newCall(request.build()).execute()) {
                        ObjectNode reply = JSON.createObjectNode();
                        reply.put("status", response.code());
                        ObjectNode names = reply.putObject("headers");
                        response.headers().forEach(header -> names.put(
                                header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
                        String text = response.body().string();
                        if (text.startsWith("{")) {
                            reply.set("body", JSON.readTree(text));
                        }
                        return reply;
                    }
                }

                private static BigDecimal sum(JsonNode rows, String model, String field) {
                    BigDecimal sum = BigDecimal.ZERO;
                    for (JsonNode row : rows) {
                        if (model.isEmpty() || row.path("modelId").asText().equals(model)) {
                            sum = sum.add(new BigDecimal(row.path(field).asText("0")));
                        }
                    }
                    return sum;
                }
            }
            """;

    private Snippet() {}

    static String of(Failure failure) {
        List<Played> played = failure.played();
        String steps = played.stream()
                .filter(step -> !step.read() || step.equals(played.get(played.size() - 1)) || isUsed(step, failure))
                .map(step -> statements(step, failure.names()))
                .collect(Collectors.joining());
        String last = failure.difference().assertion();
        return FRAME.replace("<opened account>", failure.opening().java())
                .replace("<steps>", (steps + (last.isEmpty() ? "" : "        " + last)).stripTrailing());
    }

    /** Whether a later request, or the assertion, needs an answer that the runner read for itself. */
    private static boolean isUsed(Played step, Failure failure) {
        String reply = "reply" + step.reply() + ".";
        return failure.difference().assertion().contains(reply)
                || failure.played().stream()
                        .filter(later -> !later.read() && later.ask() != null)
                        .anyMatch(later -> statements(later, failure.names()).contains(reply));
    }

    private static String statements(Played step, Names names) {
        StringBuilder text = new StringBuilder();
        step.controls()
                .forEach(control ->
                        text.append("        ").append(control.java()).append('\n'));
        Ask ask = step.ask();
        if (ask != null) {
            text.append("        JsonNode reply")
                    .append(step.reply())
                    .append(" = send(")
                    .append(literal(ask.method()))
                    .append(", ")
                    .append(expression(ask.path(), names))
                    .append(", ")
                    .append(names.java(ask.secret()))
                    .append(", ")
                    .append(expression(ask.body(), names));
            ask.headers()
                    .forEach((name, value) ->
                            text.append(", ").append(literal(name)).append(", ").append(literal(value)));
            text.append(");\n");
        }
        return text.toString();
    }

    private static String expression(String template, Names names) {
        return Names.replace(literal(template), handle -> "\" + " + names.java(handle) + " + \"");
    }

    static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
