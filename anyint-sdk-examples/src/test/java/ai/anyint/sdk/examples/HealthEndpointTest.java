package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.health.BillingHealth;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.Fault;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@AnyIntTest(balance = "5.00", now = "2026-01-31T12:00:00Z")
class HealthEndpointTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient monitor = HttpClient.newHttpClient();

    @Test
    void program_tellsAMonth_by200And503() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FakeHealthEndpoint.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();

        assertThat(lines)
                .filteredOn(line -> line.matches(".*: \\d{3}"))
                .containsExactly(
                        "All is well: 200",
                        "Jobs have spent the balance: 200",
                        "The card was declined at the renewal: 503",
                        "Renewed and topped up: 200");
        List<JsonNode> reports = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("{")) {
                reports.add(JSON.readTree(line));
            }
        }
        assertThat(reports)
                .extracting(report -> report.path("status").asText())
                .containsExactly("ok", "warning", "critical", "ok");
        assertThat(codes(reports.get(2)))
                .containsExactly("subscription_expired", "subscription_expired", "renewal_not_paid", "balance_low");
        assertThat(lines).noneMatch(line -> line.matches(".*sk-[\\w-]{20}.*"));
    }

    @Test
    void partThatCannotBeRead_is200AndUnknown(FakeAccount account, AnyIntClient anyint) throws Exception {
        Fault fault = account.inject(Fault.on("GET", "/v1/billing/invoices")
                .status(500, "internal_error")
                .times(100));
        try (HealthEndpoint endpoint = endpoint(account, anyint)) {
            HttpResponse<String> answer =
                    monitor.send(HttpRequest.newBuilder(endpoint.url()).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(codes(JSON.readTree(answer.body()))).containsExactly("unknown");
        }
        fault.remove();
    }

    @Test
    void onlyGet_isAnswered(FakeAccount account, AnyIntClient anyint) throws Exception {
        try (HealthEndpoint endpoint = endpoint(account, anyint)) {
            HttpResponse<Void> answer = monitor.send(
                    HttpRequest.newBuilder(endpoint.url())
                            .POST(BodyPublishers.ofString("{}"))
                            .build(),
                    BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET");
            assertThat(account.calls()).isEmpty();
        }
    }

    private static HealthEndpoint endpoint(FakeAccount account, AnyIntClient anyint) throws Exception {
        return new HealthEndpoint(BillingHealth.builder(BillingClient.of(anyint))
                .clock(account.clock())
                .build());
    }

    private static List<String> codes(JsonNode report) {
        return StreamSupport.stream(report.path("findings").spliterator(), false)
                .map(finding -> finding.path("code").asText())
                .toList();
    }
}
