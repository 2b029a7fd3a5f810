package ai.anyint.sdk.account.report;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.CreateProject;
import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.account.PricedCalls;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.LedgerLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every form of the report says of an account that was really charged is what its ledger says. */
class CostReportOnAFakeTest {

    private final FakeAccount account =
            FakeAnyInt.create().openAccount("100.00", Instant.parse("2026-02-20T10:00:00Z"));
    private final AnyIntClient anyint = account.client();
    private CostReport report;

    CostReportOnAFakeTest() {
        report = CostReport.of(AccountClient.of(anyint).activity());
    }

    @BeforeEach
    void spend() {
        AccountClient client = AccountClient.of(anyint);
        String project = client.projects().create(CreateProject.named("web")).id();
        CreatedApiKey web = client.keys()
                .create(CreateApiKey.builder().name("=web").projectId(project).build());
        CreatedApiKey ci = client.keys().create(CreateApiKey.named("ci, \"eu\""));
        PricedCalls calls = new PricedCalls(account);
        for (int day = 0; day < 14; day++) {
            calls.call(web.secret(), "claude-sonnet-4-6", 100 + day, 7L * day);
            calls.call(ci.secret(), "gpt-4o-mini", 13 + day, 1);
            if (day % 3 == 0) {
                calls.call(account.apiKey(), "claude-opus-4-6", 3, day);
            }
            account.clock().advance(Period.ofDays(day % 5 == 4 ? 2 : 1));
        }
        report = CostReport.of(client.activity());
    }

    @AfterEach
    void close() {
        anyint.close();
    }

    @Test
    void total_isWhatTheLedgerCharged() {
        assertThat(report.addsUp()).as(report.mismatches().toString()).isTrue();
        assertThat(report.total().cost()).isEqualTo(charged());
        assertThat(report.total().requests()).isEqualTo(33);
        assertThat(account.balance())
                .isEqualTo(Money.of("100").minus(report.total().cost()));
    }

    @Test
    void lines_areTheLedgersSums() {
        assertThat(costs(report.byModel()))
                .isEqualTo(ledger(line -> line.modelId().orElseThrow()));
        assertThat(costs(report.byDay()))
                .isEqualTo(ledger(line ->
                        LocalDate.ofInstant(line.createdAt(), ZoneOffset.UTC).toString()));
        assertThat(report.byKey().stream()
                        .collect(Collectors.toMap(line -> line.id().orElseThrow(), CostLine::cost)))
                .isEqualTo(ledger(line -> Long.toString(line.keyId().orElseThrow())));
        assertThat(report.byProject()).extracting(CostLine::name).containsExactly("web", "(no project)");
    }

    @Test
    void everyForm_saysTheLedgersSum() {
        String sum = charged().toString();

        assertThat(report.text()).startsWith("Cost of the last 30 days: " + sum + " USD\n");
        assertThat(report.json()).contains("\"cost\":\"" + sum + "\"},\"adds_up\":true");
        assertThat(report.html().replaceAll("<[^>]+>", "")).contains("$" + sum);
        assertThat(report.csv()).contains("key,'=web,", "key,\"ci, \"\"eu\"\"\",");
        for (String by : List.of("day", "model", "key", "project", "total")) {
            assertThat(sumInCsv(by)).as(by).isEqualTo(charged());
        }
    }

    private Money sumInCsv(String by) {
        return report.csv()
                .lines()
                .filter(line -> line.startsWith(by + ","))
                .map(line -> Money.of(line.substring(line.lastIndexOf(',') + 1)))
                .reduce(Money.ZERO, Money::plus);
    }

    private Money charged() {
        return ledger(line -> "").values().stream().reduce(Money.ZERO, Money::plus);
    }

    private Map<String, Money> ledger(Function<LedgerLine, String> by) {
        return account.ledger().stream()
                .filter(line -> line.type().equals("usage"))
                .collect(Collectors.toMap(by, line -> Money.ZERO.minus(line.amount()), Money::plus, TreeMap::new));
    }

    private static Map<String, Money> costs(List<CostLine> lines) {
        return lines.stream().collect(Collectors.toMap(CostLine::name, CostLine::cost));
    }
}
