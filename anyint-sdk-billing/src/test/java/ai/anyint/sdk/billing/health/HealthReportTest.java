package ai.anyint.sdk.billing.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeSubscription;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;

@AnyIntTest(balance = "5.00", now = "2026-01-31T12:00:00Z")
class HealthReportTest {

    @Test
    void json_hasStatusSignalsAndFindings_theWorstFirst(FakeAccount account, AnyIntClient anyint) throws Exception {
        BillingHealth health = Application.health(account, anyint)
                .balance(account::balance, "10.00", "12.00")
                .build();
        FakeSubscription plan = account.given().plan("starter");
        account.clock().advance(Period.ofMonths(1));

        JsonNode json = new ObjectMapper().readTree(health.check().toJson());

        assertThat(json.path("status").asText()).isEqualTo("critical");
        assertThat(json.path("checkedAt").asText()).isEqualTo("2026-02-28T12:00:00.000Z");
        assertThat(json.path("signals").toString())
                .isEqualTo("{\"subscription\":\"critical\",\"balance\":\"warning\",\"entitlement\":\"ok\","
                        + "\"payment\":\"ok\"}");
        assertThat(json.path("findings")).hasSize(2);
        JsonNode worst = json.path("findings").get(0);
        assertThat(worst.path("signal").asText()).isEqualTo("subscription");
        assertThat(worst.path("severity").asText()).isEqualTo("critical");
        assertThat(worst.path("code").asText()).isEqualTo("subscription_expired");
        assertThat(worst.path("subject").asText()).isEqualTo("subscription " + plan.id());
        assertThat(worst.path("cause").asText()).contains("expired at 2026-02-28T12:00:00Z");
        assertThat(worst.path("action").asText()).isNotBlank();
        assertThat(worst.path("since").asText()).isEqualTo("2026-02-28T12:00:00.000Z");
        assertThat(json.path("findings").get(1).path("code").asText()).isEqualTo("balance_low");
        assertThat(json.toString())
                .doesNotContain(plan.key().reveal())
                .doesNotContain(account.provisioningKey().reveal());
    }

    @Test
    void json_ofAHealthyAccount_isShort(FakeAccount account, AnyIntClient anyint) {
        assertThat(Application.health(account, anyint).build().check().toJson())
                .isEqualTo("{\"status\":\"ok\",\"checkedAt\":\"2026-01-31T12:00:00.000Z\",\"signals\":{"
                        + "\"subscription\":\"ok\",\"entitlement\":\"ok\",\"payment\":\"ok\"},\"findings\":[]}");
    }

    @Test
    void finding_isALineForAPerson(FakeAccount account, AnyIntClient anyint) {
        Finding low = Application.health(account, anyint)
                .balance(account::balance, "10.00", "12.00")
                .build()
                .check()
                .findings()
                .get(0);

        assertThat(low)
                .hasToString("warning balance balance_low: balance: is 5.00 USD, of which 10.00 to 12.00 were wanted;"
                        + " top up to 12.00 USD or more (since 2026-01-31T12:00:00Z)");
    }

    @Test
    void builder_refusesBySayingWhatWouldBeRight(AnyIntClient anyint) {
        BillingHealthBuilder builder = BillingHealth.builder(BillingClient.of(anyint));

        refused("low must be more than 0: 0.00", () -> builder.balance(() -> Money.ZERO, "0", "1"));
        refused("enough must be 10.00 or more: 9.99", () -> builder.balance(() -> Money.ZERO, "10", "9.99"));
        refused("modelId must not be blank", () -> builder.watch(" ", 1));
        refused("near must be over 0 to 1: 1.01", () -> builder.capWarning("1.01", "0.5"));
        refused("clear must be over 0 to 1: 0", () -> builder.capWarning("0.8", "0"));
        refused("clear must be at most 0.8: 0.9", () -> builder.capWarning("0.8", "0.9"));
        refused("near must be a decimal such as 0.8: 80 %", () -> builder.capWarning("80 %", "0.5"));
        refused("expiringWithin must be 0 to 365 days: PT-1S", () -> builder.expiringWithin(Duration.ofSeconds(-1)));
        refused("dueWithin must be 0 to 365 days: PT8784H", () -> builder.dueWithin(Duration.ofDays(366)));
        refused("expiredFor must be 0 to 365 days: PT-1S", () -> builder.expiredFor(Duration.ofSeconds(-1)));
        refused("freshFor must be 0 to 365 days: PT-1S", () -> builder.freshFor(Duration.ofSeconds(-1)));
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
