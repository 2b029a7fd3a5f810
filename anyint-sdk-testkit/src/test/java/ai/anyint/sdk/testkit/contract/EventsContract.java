package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeEvent;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an account tells: each thing once, by its right name. */
abstract class EventsContract extends WireContract {

    private static final String SUBSCRIPTIONS = "/v1/billing/subscriptions";

    EventsContract(Door door) {
        super(door);
    }

    @Test
    @Holds(Rule.EVENTS_TOLD)
    void lifeOfAKey_isToldOnceEach() {
        Reply key = createKey("{\"name\":\"ci\",\"expires_at\":\"2026-02-01T00:00:00Z\"}");
        wire.patch(manager, pathOf(key), "{\"name\":\"other\"}").hasStatus(200);
        wire.patch(manager, pathOf(key), "{\"name\":\"other\",\"is_enabled\":true}")
                .hasStatus(200);
        wire.patch(manager, pathOf(key), "{\"name\":\"third\",\"is_enabled\":false}")
                .hasStatus(200);
        wire.patch(manager, pathOf(key), "{\"is_enabled\":true}").hasStatus(200);
        account.clock().advance(Duration.ofDays(1));
        wire.delete(manager, pathOf(key)).hasStatus(204);

        assertThat(types())
                .containsExactly(
                        "key.created", "key.updated", "key.disabled", "key.updated", "key.expired", "key.deleted");
        assertThat(account.events()).extracting(FakeEvent::id).doesNotHaveDuplicates();
    }

    @Test
    @Holds(Rule.EVENTS_TOLD)
    void purchase_isActivatedAndNoKeyCreated_andItsEndsAreToldByTheirCause() {
        String path = SUBSCRIPTIONS + "/" + buy("");
        wire.post(manager, path + "/key/regenerate", "").hasStatus(200);
        wire.post(manager, path + "/renew", "").hasStatus(200);
        account.clock().advance(Period.ofMonths(2));
        wire.post(manager, path + "/renew", "").hasStatus(200);
        wire.post(manager, path + "/cancel", "{\"atPeriodEnd\":false}").hasStatus(200);

        assertThat(types())
                .containsExactly(
                        "subscription.activated",
                        "key.regenerated",
                        "subscription.renewed",
                        "subscription.expired",
                        "subscription.renewed",
                        "subscription.canceled");
    }

    @Test
    @Holds(Rule.EVENTS_TOLD)
    void endsOnTheClock_areToldByTheirCause() {
        buy(",\"autoRenew\":true");
        account.clock().advance(Period.ofMonths(1));
        account.card(CardOutcome.DECLINE);
        account.clock().advance(Period.ofDays(31));
        account.card(CardOutcome.ACCEPT);
        wire.post(manager, SUBSCRIPTIONS + "/" + buy("") + "/cancel", "{\"atPeriodEnd\":true}")
                .hasStatus(200);
        account.clock().advance(Period.ofMonths(1));

        assertThat(types())
                .containsExactly(
                        "subscription.activated",
                        "subscription.renewed",
                        "subscription.expired",
                        "subscription.activated",
                        "subscription.canceled");
    }

    @Test
    @Holds(Rule.EVENTS_TOLD)
    void invoices_areToldWhenIssuedOverdueAndPaid() {
        FakeAccount enterprise = fake.openEnterprise(NOON, Enterprise.standard().withPaymentWindow(5));
        enterprise.clock().advance(Period.ofDays(6));
        try (Wire http = Door.HTTP.open(fake, enterprise)) {
            http.post(enterprise.provisioningKey(), "/v1/billing/invoices/inv_1/pay", "");
            String id = http.get(enterprise.provisioningKey(), "/v1/billing/invoices")
                    .textAt("/invoices/0/invoiceId");
            http.post(enterprise.provisioningKey(), "/v1/billing/invoices/" + id + "/pay", "");
        }

        assertThat(enterprise.events())
                .extracting(FakeEvent::type)
                .containsExactly("billing.generated", "billing.overdue", "billing.paid");
    }

    @Test
    @Holds(Rule.EVENTS_TOLD)
    void balance_isLowWhenItFallsBelowTheMark_andExhaustedAtZero() {
        account.topUp("5").balance("9.99").balance("9.98").balance("0").balance("-1");
        account.lowBalanceAt("2").balance("2").balance("1.99");

        assertThat(account.events())
                .extracting(event -> event.type() + " " + event.data())
                .containsExactly(
                        "balance.low {\"balance\":\"9.99\",\"threshold\":\"10.00\"}",
                        "balance.exhausted {\"balance\":\"0.00\"}",
                        "balance.low {\"balance\":\"1.99\",\"threshold\":\"2.00\"}");
    }

    @Test
    @Holds(Rule.ALERT_THRESHOLDS)
    void dailyLimitAndMonthlyCap_alertOnceAWindowAt80And95PerCent_andWhenReached() {
        account.answer(SONNET, CannedAnswer.tokens(4, 1));
        Secret key = buyCustom(20, 100);
        for (int i = 0; i < 20; i++) {
            chat(key).hasStatus(200);
        }

        assertThat(alerts())
                .containsExactly(
                        "usage.alert daily_calls 0.8 16",
                        "usage.alert monthly_cap 0.8 80",
                        "usage.alert daily_calls 0.95 19",
                        "usage.alert monthly_cap 0.95 95",
                        "usage.limit_reached daily_calls 1 20",
                        "usage.limit_reached monthly_cap 1 100");
    }

    @Test
    @Holds(Rule.ALERT_THRESHOLDS)
    void nextWindow_alertsAnew() {
        Secret key = buyCustom(1, 1_000_000);
        for (int day = 0; day < 2; day++) {
            chat(key).hasStatus(200);
            chat(key).hasStatus(429);
            account.clock().advance(Duration.ofDays(1));
        }

        assertThat(alerts())
                .filteredOn(alert -> alert.startsWith("usage.limit_reached"))
                .hasSize(2);
    }

    @Test
    @Holds(Rule.ALERT_THRESHOLDS)
    void creditLimit_alertsOnce_atTheKeysOwnShareInstead() {
        everyChatCosts357Millionths();
        Secret standard = secretOf(createKey("{\"name\":\"a\",\"credit_limit\":0.00357}"));
        Secret own = secretOf(createKey("{\"name\":\"b\",\"credit_limit\":0.00357,\"spend_alert_at\":0.5}"));
        for (int i = 0; i < 10; i++) {
            chat(standard).hasStatus(200);
            chat(own).hasStatus(200);
        }

        assertThat(alerts())
                .containsExactly(
                        "usage.alert credit_limit 0.5 0.001785",
                        "usage.alert credit_limit 0.8 0.002856",
                        "usage.alert credit_limit 0.95 0.00357",
                        "usage.limit_reached credit_limit 1 0.00357",
                        "usage.limit_reached credit_limit 1 0.00357");
    }

    private String buy(String more) {
        return wire.post(manager, SUBSCRIPTIONS + "/plan", "{\"planId\":\"starter\"" + more + "}")
                .hasStatus(201)
                .textAt("/subscriptionId");
    }

    private Secret buyCustom(int dailyCalls, int tokens) {
        return secretOf(wire.post(manager, SUBSCRIPTIONS + "/custom", """
                        {"models":[{"modelId":"%s","channelTier":"basic","dailyCallLimit":%s,"monthlyTokenCap":%s}]}""".formatted(SONNET, dailyCalls, tokens))
                .hasStatus(201));
    }

    private List<String> types() {
        return account.events().stream().map(FakeEvent::type).toList();
    }

    private List<String> alerts() {
        return account.events().stream()
                .filter(event -> event.type().startsWith("usage."))
                .map(event -> {
                    Reply data = new Reply(0, okhttp3.Headers.of(), event.data());
                    return String.join(
                            " ",
                            event.type(),
                            data.textAt("/limit"),
                            data.at("/share").toString(),
                            data.at("/used").asText());
                })
                .toList();
    }
}
