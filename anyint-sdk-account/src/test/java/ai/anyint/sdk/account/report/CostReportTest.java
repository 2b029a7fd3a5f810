package ai.anyint.sdk.account.report;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.DailyUsage;
import ai.anyint.sdk.account.KeyUsage;
import ai.anyint.sdk.account.ModelUsage;
import ai.anyint.sdk.account.ProjectUsage;
import ai.anyint.sdk.account.UsageTotals;
import ai.anyint.sdk.core.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostReportTest {

    @Test
    void partsThatComeToTheTotal_addUp() {
        assertThat(CostReport.of(activity("0.30", "ci")).mismatches()).isEmpty();
    }

    @Test
    void partsThatDoNotComeToTheTotal_areSaidInEveryForm() {
        CostReport report = CostReport.of(activity("0.300001", "ci"));

        assertThat(report.addsUp()).isFalse();
        assertThat(report.mismatches())
                .extracting(Mismatch::toString)
                .containsExactly(
                        "cost by day comes to 0.30, the total is 0.300001",
                        "cost by model comes to 0.30, the total is 0.300001",
                        "cost by key comes to 0.30, the total is 0.300001");
        assertThat(report.text()).contains("Does not add up: cost by model comes to 0.30, the total is 0.300001");
        assertThat(report.json()).contains("\"adds_up\":false", "cost by key comes to 0.30");
        assertThat(report.html()).contains("do not add up", "cost by key comes to 0.30, the total is 0.300001");
    }

    @Test
    void whatNoProjectSpent_isALineOfItsOwn_soThatProjectsAddUpToo() {
        assertThat(CostReport.of(activity("0.30", "ci")).byProject())
                .extracting(CostLine::name, line -> line.cost().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("web", "0.10"),
                        org.assertj.core.groups.Tuple.tuple("(no project)", "0.20"));
    }

    @Test
    void text_isATableForEachWayToTakeTheTotalApart() {
        assertThat(CostReport.of(activity("0.30", "ci")).text()).isEqualTo("""
                        Cost of the last 30 days: 0.30 USD

                        days        requests  tokens in  tokens out  cost
                        2026-03-02         2         20          10  0.20
                        2026-02-28         1         10           5  0.10
                        total              3         30          15  0.30

                        models       requests  tokens in  tokens out  cost
                        gpt-4o-mini         3         30          15  0.30
                        total               3         30          15  0.30

                        keys   requests  tokens in  tokens out  cost
                        ci            3         30          15  0.30
                        total         3         30          15  0.30

                        projects      requests  tokens in  tokens out  cost
                        web                  1         10           5  0.10
                        (no project)         2         20          10  0.20
                        total                3         30          15  0.30
                        """);
    }

    @Test
    void csv_isByRfc4180() {
        assertThat(CostReport.of(activity("0.30", "a \"b\", c\nd")).csv().split("\r\n", -1))
                .containsExactly(
                        "by,name,id,requests,input_tokens,output_tokens,cost",
                        "day,2026-03-02,,2,20,10,0.20",
                        "day,2026-02-28,,1,10,5,0.10",
                        "model,gpt-4o-mini,,3,30,15,0.30",
                        "key,\"a \"\"b\"\", c\nd\",7,3,30,15,0.30",
                        "project,web,prj_1,1,10,5,0.10",
                        "project,(no project),,2,20,10,0.20",
                        "total,total,,3,30,15,0.30",
                        "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
    void csv_disarmsANameThatASpreadsheetWouldCalculate(String name) {
        assertThat(CostReport.of(activity("0.30", name)).csv()).contains("key,'" + name + ",7,");
    }

    @Test
    void csv_disarmsAndQuotesANameThatNeedsBoth() {
        assertThat(CostReport.of(activity("0.30", "=HYPERLINK(\"http://x\",1)")).csv())
                .contains("key,\"'=HYPERLINK(\"\"http://x\"\",1)\",7,");
    }

    @Test
    void json_hasNamesAsTheyAre_andAmountsAsText() {
        assertThat(CostReport.of(activity("0.30", "=\"ci\"")).json())
                .startsWith("{\"period_days\":30,\"currency\":\"USD\",\"total\":{\"requests\":3,\"input_tokens\":30,"
                        + "\"output_tokens\":15,\"cost\":\"0.30\"},\"adds_up\":true,\"mismatches\":[],\"days\":[{")
                .contains("\"keys\":[{\"name\":\"=\\\"ci\\\"\",\"id\":\"7\",\"requests\":3,");
    }

    @Test
    void text_doesNotLetANameSteerTheTerminal() {
        assertThat(CostReport.of(activity("0.30", "ci\u001b[31m\n\u202e\u2028\u061cok"))
                        .text())
                .contains("ci?[31m????ok ")
                .doesNotContain("\u001b", "\u202e", "\u2028", "\u061c");
    }

    @Test
    void noCalls_isAReportToo() {
        CostReport report = CostReport.of(Activity.builder()
                .periodDays(7)
                .totals(UsageTotals.builder()
                        .requests(0)
                        .cost(Money.ZERO)
                        .inputTokens(0)
                        .outputTokens(0)
                        .build())
                .build());

        assertThat(report.addsUp()).isTrue();
        assertThat(report.text()).startsWith("Cost of the last 7 days: 0.00 USD\n");
        assertThat(report.html()).contains("7 days, no calls", "$0.00", "No calls in this window.");
    }

    @Test
    void toString_hasNoNames() {
        assertThat(CostReport.of(activity("0.30", "ci"))).hasToString("CostReport[30 days, 3 requests, 0.30]");
    }

    static Activity activity(String totalCost, String keyName) {
        return Activity.builder()
                .periodDays(30)
                .totals(UsageTotals.builder()
                        .requests(3)
                        .cost(Money.of(totalCost))
                        .inputTokens(30)
                        .outputTokens(15)
                        .build())
                .addDays(day("2026-02-28", 1, "0.10"), day("2026-03-02", 2, "0.20"))
                .addModels(ModelUsage.builder()
                        .model("gpt-4o-mini")
                        .requests(3)
                        .cost(Money.of("0.30"))
                        .inputTokens(30)
                        .outputTokens(15)
                        .build())
                .addKeys(key(7, keyName, "0.30"))
                .addProjects(ProjectUsage.builder()
                        .projectId("prj_1")
                        .projectName("web")
                        .requests(1)
                        .cost(Money.of("0.10").plus(Money.of(totalCost)).minus(Money.of("0.30")))
                        .inputTokens(10)
                        .outputTokens(5)
                        .build())
                .build();
    }

    static KeyUsage key(long id, String name, String cost) {
        return KeyUsage.builder()
                .keyId(id)
                .keyName(name)
                .requests(3)
                .cost(Money.of(cost))
                .inputTokens(30)
                .outputTokens(15)
                .build();
    }

    private static DailyUsage day(String date, int calls, String cost) {
        return DailyUsage.builder()
                .date(LocalDate.parse(date))
                .requests(calls)
                .cost(Money.of(cost))
                .inputTokens(10L * calls)
                .outputTokens(5L * calls)
                .build();
    }
}
