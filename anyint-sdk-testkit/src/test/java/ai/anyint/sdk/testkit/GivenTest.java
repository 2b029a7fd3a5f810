package ai.anyint.sdk.testkit;

import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Each named state is what it says: the next call shows it. */
class GivenTest {

    private static final String IMAGES = "nano-banana-2";
    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    private final FakeAnyInt fake = FakeAnyInt.create();
    private final FakeAccount account = fake.openAccount("5", START);

    @Test
    void oneCentLeft_paysForOneMoreCall() {
        account.given().oneCentLeft();

        assertThat(Calls.image(account)).isEqualTo(200);
        assertThat(Calls.image(account)).isEqualTo(402);
        assertThat(account).hasBalance("-0.03");
    }

    @Test
    void apiKeyThatExpiresInASecond_worksUntilThen() {
        account.given().apiKeyExpiringIn(Duration.ofSeconds(1));

        assertThat(Calls.image(account)).isEqualTo(200);
        account.clock().advance(Duration.ofSeconds(1));
        assertThat(Calls.image(account)).isEqualTo(401);
    }

    @Test
    void apiKeyThatExpires_isToldToItsReceiver_atOnce() {
        try (Receiver receiver = new Receiver()) {
            Calls.of(account)
                    .post(
                            account.provisioningKey(),
                            "/v1/billing/webhooks",
                            "{'url':'" + receiver.url() + "','events':['key.updated']}");

            account.given().apiKeyExpiringIn(Duration.ofSeconds(1));

            assertThat(receiver.got()).hasSize(1);
        }
    }

    @Test
    void apiKeyAtItsCreditLimit_isRefused() {
        Calls.image(account);
        account.given().apiKeyAtItsCreditLimit();

        assertThat(Calls.image(account)).isEqualTo(429);
        assertThat(account).wasRefused("key_credit_limit_exceeded", 1);
    }

    @Test
    void dailyLimitReached_refusesUntilTheNextDay() {
        FakeSubscription plan = account.given().plan("starter");
        account.given().dailyLimitReached(plan, IMAGES);

        assertThat(Calls.image(account, plan.key())).isEqualTo(429);
        assertThat(account).wasRefused("daily_call_limit_exceeded", 1);
        account.clock().advance(Duration.ofDays(1));
        assertThat(Calls.image(account, plan.key())).isEqualTo(200);
    }

    @Test
    void monthlyCapReached_refusesUntilTheNextPeriod() {
        FakeSubscription custom = account.given().custom(new CustomModel(IMAGES, "basic", 10, 200));
        account.given().monthlyCapReached(custom, IMAGES);

        assertThat(Calls.image(account, custom.key())).isEqualTo(429);
        assertThat(account).wasRefused("monthly_cap_exceeded", 1);
    }

    @Test
    void lastInstant_admitsOneMore_andTheNextMillisecondDoesNot() {
        FakeSubscription plan = account.given().plan("starter");
        account.given().lastInstantOf(plan);

        assertThat(Calls.image(account, plan.key())).isEqualTo(200);
        account.clock().advance(Duration.ofMillis(1));
        assertThat(Calls.image(account, plan.key())).isEqualTo(403);
    }

    @Test
    void overdueInvoice_isThere_andBlocksNothing() {
        FakeAccount enterprise = fake.openEnterprise(START, Enterprise.standard());

        assertThat(enterprise.given().overdueInvoice()).isEqualTo("inv_1");

        assertThat(enterprise.clock().instant()).isEqualTo("2026-03-03T12:00:00Z");
        assertThat(Calls.image(enterprise)).isEqualTo(200);
    }

    @Test
    void stateThatCannotBe_isRefusedWithItsReason() {
        FakeSubscription plan = account.given().plan("starter");
        Given given = account.given();

        assertThatThrownBy(() -> given.plan("max")).hasMessageContaining("active_subscription_exists");
        assertThatThrownBy(() -> given.plan("none")).hasMessageContaining("no such plan");
        assertThatThrownBy(() -> given.apiKeyExpiringIn(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(given::overdueInvoice).hasMessageContaining("enterprise");
        assertThatThrownBy(() -> given.monthlyCapReached(plan, "claude-opus-4-6"))
                .hasMessageContaining("does not cover");
        assertThatThrownBy(() -> new CustomModel(IMAGES, "basic", 0, 1)).hasMessageContaining("1 or more");
    }

    @Test
    void modelOfTheTest_isCharged_andOnlyToItsAccount() {
        account.offer(FakeModel.generations(IMAGES, "google", "1.25"));
        FakeAccount other = fake.openAccount("5", START);

        Calls.image(account);
        Calls.image(other);

        assertThat(account).hasBalance("3.75");
        assertThat(other).hasBalance("4.96");
        account.withdraw(IMAGES);
        assertThat(Calls.image(account)).isEqualTo(404);
    }

    @Test
    void modelOrTierThatIsNotOnOffer_isNoSetting() {
        assertThatThrownBy(() -> account.answer("gpt-4o-minni", CannedAnswer.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such model: gpt-4o-minni");
        assertThatThrownBy(() -> account.withdraw("gpt-4o-minni")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account.tier("gpt-4o-minni", "basic", false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account.tier("gpt-4o-mini", "enterprise", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model gpt-4o-mini is not offered on the tier enterprise");
    }

    @Test
    void fork_goesOnByItself() {
        FakeSubscription plan = account.given().plan("starter");
        FakeAccount other = account.fork();
        other.given().dailyLimitReached(plan, IMAGES);
        other.clock().advance(Duration.ofHours(1));

        assertThat(Calls.image(other, plan.key())).isEqualTo(429);
        assertThat(Calls.image(account, plan.key())).isEqualTo(200);
        assertThat(account.clock().instant()).isEqualTo(START);
    }
}
