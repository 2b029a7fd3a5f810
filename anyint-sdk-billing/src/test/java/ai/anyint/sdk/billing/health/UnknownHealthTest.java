package ai.anyint.sdk.billing.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.error.CallInterruptedException;
import ai.anyint.sdk.testkit.CustomModel;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.Fault;
import ai.anyint.sdk.testkit.FaultPlan;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What cannot be read is neither well nor hides the rest. */
@AnyIntTest(balance = "5.00", now = "2026-01-31T12:00:00Z")
class UnknownHealthTest {

    private static final String SUBSCRIPTIONS = "/v1/billing/subscriptions";

    /** More often than any client repeats. */
    private static final int ALWAYS = 1000;

    @Test
    void memberReadsOnlyEntitlements_andTheRestIsUnknown(FakeAccount account) {
        try (AnyIntClient member = Application.client(account, account.provisioningKey("member"))) {
            BillingHealth health = Application.health(account, member)
                    .balance(account::balance, "10.00", "12.00")
                    .watch("gpt-4o-mini", 999)
                    .build();

            HealthReport report = health.check();

            assertThat(report.findings())
                    .extracting(Finding::signal, Finding::code)
                    .containsExactly(
                            tuple(Signal.KEY, "key_not_found"),
                            tuple(Signal.SUBSCRIPTION, Finding.UNKNOWN),
                            tuple(Signal.BALANCE, "balance_low"),
                            tuple(Signal.ENTITLEMENT, Finding.UNKNOWN),
                            tuple(Signal.PAYMENT, Finding.UNKNOWN));
            assertThat(report.findings(Signal.PAYMENT).get(0).cause()).contains("role_not_allowed");
            assertThat(report.findings(Signal.PAYMENT).get(0).action()).contains("finance or admin");
            account.expectRefusals("role_not_allowed").expectRefusals("key_not_found");
        }
    }

    @Test
    void financeReadsEverything(FakeAccount account) {
        try (AnyIntClient finance = Application.client(account, account.provisioningKey("finance"))) {
            assertThat(Application.health(account, finance).build().check().severity())
                    .isEqualTo(Severity.OK);
        }
    }

    @Test
    void partThatFails_isUnknown_untilItAnswersAgain(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        for (FaultPlan plan : new FaultPlan[] {
            Fault.on("GET", SUBSCRIPTIONS).status(500, "internal_error").times(ALWAYS),
            Fault.on("GET", SUBSCRIPTIONS).delay(Duration.ofSeconds(59)).reset().times(ALWAYS),
            Fault.on("GET", SUBSCRIPTIONS).midBody().times(ALWAYS)
        }) {
            Fault fault = account.inject(plan);
            HealthReport report = health.check();
            assertThat(report.severity(Signal.SUBSCRIPTION)).contains(Severity.WARNING);
            assertThat(report.findings(Signal.SUBSCRIPTION))
                    .extracting(Finding::code)
                    .containsExactly(Finding.UNKNOWN);
            assertThat(report.severity(Signal.PAYMENT)).contains(Severity.OK);
            fault.remove();

            assertThat(health.check().findings()).isEmpty();
        }
    }

    @Test
    void whatWasWrong_staysWrong_whileItCannotBeRead(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint)
                .expiredFor(Duration.ofDays(300))
                .build();
        account.given().plan("starter");
        account.clock().advance(Duration.ofDays(40));
        Finding expired = health.check().findings().get(0);
        Fault fault = account.inject(
                Fault.on("GET", SUBSCRIPTIONS).status(500, "internal_error").times(ALWAYS));

        Instant failingSince = account.clock().instant().plusSeconds(60);
        for (int i = 0; i < 3; i++) {
            account.clock().advance(Duration.ofMinutes(1));
            HealthReport report = health.check();
            assertThat(report.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(report.findings(Signal.SUBSCRIPTION))
                    .extracting(Finding::code)
                    .containsExactly("subscription_expired", Finding.UNKNOWN);
            assertThat(report.findings().get(0).since()).isEqualTo(expired.since());
            assertThat(report.findings(Signal.SUBSCRIPTION).get(1).since()).isEqualTo(failingSince);
        }
        fault.remove();
        assertThat(health.check().findings()).containsExactly(expired);
    }

    @Test
    void alarm_isRemembered_overAReadingThatFails(FakeAccount account, AnyIntClient anyint) {
        AtomicInteger reading = new AtomicInteger();
        Money[] readings = {Money.of("9.99"), Money.of("11.00")};
        BillingHealth health = Application.health(account, anyint)
                .balance(
                        () -> {
                            int number = reading.getAndIncrement();
                            if (number == 1) {
                                throw new IllegalStateException("sk-testSecretOfTheSupplierThatNobodyShallSee");
                            }
                            return readings[number / 2];
                        },
                        "10.00",
                        "12.00")
                .build();
        assertThat(health.check().findings()).extracting(Finding::code).containsExactly("balance_low");

        HealthReport failed = health.check();
        assertThat(failed.findings()).extracting(Finding::code).containsExactly("balance_low", Finding.UNKNOWN);
        assertThat(failed.toJson()).contains("java.lang.IllegalStateException").doesNotContain("sk-test");

        assertThat(health.check().findings()).extracting(Finding::code).containsExactly("balance_low");
    }

    @Test
    void boughtModels_areStillWatched_whileTheSubscriptionCannotBeRead(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        account.given().custom(new CustomModel("nano-banana-2", "basic", 20, 200));
        assertThat(health.check().findings()).isEmpty();
        Fault fault = account.inject(
                Fault.on("GET", SUBSCRIPTIONS).status(500, "internal_error").times(ALWAYS));

        account.tier("nano-banana-2", "basic", false);

        assertThat(health.check().findings()).extracting(Finding::code).contains("tier_unavailable");
        fault.remove();
    }

    @Test
    void usedUpCap_isToldByTheKey_whileTheUsageCannotBeRead(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint).build();
        account.given()
                .dailyLimitReached(
                        account.given().custom(new CustomModel("nano-banana-2", "basic", 2, 200)), "nano-banana-2");
        Fault fault = account.inject(Fault.on("GET", "/v1/billing/subscriptions/{id}/usage")
                .status(500, "internal_error")
                .times(ALWAYS));

        assertThat(health.check().findings(Signal.ENTITLEMENT))
                .extracting(Finding::code)
                .containsExactly("daily_call_limit_exceeded", Finding.UNKNOWN);
        fault.remove();
    }

    @Test
    void emptyBalance_isToldByTheKey_whileTheBalanceCannotBeRead(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = Application.health(account, anyint)
                .balance(
                        () -> {
                            throw new IllegalStateException("no connection");
                        },
                        "10.00",
                        "12.00")
                .watch("gpt-4o-mini", account.apiKeyId())
                .build();
        account.balance("0");

        assertThat(health.check().findings(Signal.BALANCE))
                .extracting(Finding::code)
                .containsExactly("insufficient_balance", Finding.UNKNOWN);
    }

    @Test
    void interrupt_isThrown_andNothingIsRemembered(FakeAccount account, FakeServer server) {
        try (AnyIntClient overHttp = account.client(server)) {
            BillingHealth health = Application.health(account, overHttp).build();

            Thread.currentThread().interrupt();
            assertThatThrownBy(health::check).isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();

            assertThat(health.check().findings()).isEmpty();
        }
    }

    @Test
    void missingProvisioningKey_isUnknownEverywhere(FakeAccount account) {
        try (AnyIntClient keyless =
                AnyIntClient.builder().baseUrl(FakeAccount.inProcessUrl()).build()) {
            HealthReport report = Application.health(account, keyless).build().check();

            assertThat(report.findings()).hasSize(3).allSatisfy(finding -> {
                assertThat(finding.code()).isEqualTo(Finding.UNKNOWN);
                assertThat(finding.action()).contains("provisioning key that works");
            });
        }
    }
}
