package ai.anyint.sdk.billing.health;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeSubscription;
import ai.anyint.sdk.testkit.Fault;
import ai.anyint.sdk.testkit.junit.AnyIntTest;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

/** Keys that are restricted while others still work, and released again. */
@AnyIntTest(balance = "50.00", now = "2026-01-31T12:00:00Z")
class KeyHealthTest {

    private static BillingHealth health(FakeAccount account, AnyIntClient anyint) {
        return Application.health(account, anyint)
                .watch("gpt-4o-mini", account.apiKeyId())
                .build();
    }

    @Test
    void key_isDisabled_andEnabledAgain(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = health(account, anyint);
        Application application = new Application(account);
        assertThat(health.check().severity(Signal.KEY)).contains(Severity.OK);

        application.updateKey(anyint, account.apiKeyId(), Map.of("is_enabled", false));
        Finding disabled = only(health);
        assertThat(disabled.code()).isEqualTo("key_disabled");
        assertThat(disabled.signal()).isEqualTo(Signal.KEY);
        assertThat(disabled.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(disabled.subject()).isEqualTo("key " + account.apiKeyId() + " for gpt-4o-mini");

        application.updateKey(anyint, account.apiKeyId(), Map.of("is_enabled", true));
        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void refusalWithoutAReason_isARefusal(FakeAccount account) {
        Interceptor unexplained = chain -> {
            Response answer = chain.proceed(chain.request());
            return chain.request().url().encodedPath().equals("/v1/billing/entitlements")
                    ? answer.newBuilder()
                            .body(ResponseBody.create(
                                    answer.body().string().replace("\"allowed\":true", "\"allowed\":false"),
                                    MediaType.get("application/json")))
                            .build()
                    : answer;
        };
        try (AnyIntClient anyint = AnyIntClient.builder()
                .baseUrl(FakeAccount.inProcessUrl())
                .provisioningKey(account.provisioningKey())
                .httpClient(new OkHttpClient.Builder()
                        .addInterceptor(unexplained)
                        .addInterceptor(account.interceptor())
                        .build())
                .build()) {
            Finding refused = only(health(account, anyint));

            assertThat(refused.code()).isEqualTo("not_allowed");
            assertThat(refused.severity()).isEqualTo(Severity.CRITICAL);
        }
    }

    @Test
    void key_expires_andIsRevived(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = health(account, anyint);
        account.given().apiKeyExpiringIn(Duration.ofHours(1));
        assertThat(health.check().findings()).isEmpty();

        account.clock().advance(Duration.ofHours(1));
        assertThat(only(health).code()).isEqualTo("key_expired");

        new Application(account).updateKey(anyint, account.apiKeyId(), Map.of("expires_at", "2026-06-01T00:00:00Z"));
        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void key_reachesItsCreditLimit_andGetsMore(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = health(account, anyint);
        account.given().apiKeyAtItsCreditLimit();
        assertThat(only(health).code()).isEqualTo("key_credit_limit_exceeded");

        new Application(account).updateKey(anyint, account.apiKeyId(), Map.of("credit_limit", 5));

        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void model_isBlockedForTheKey_andAllowedAgain(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = health(account, anyint);
        new Application(account)
                .updateKey(anyint, account.apiKeyId(), Map.of("blocked_models", List.of("gpt-4o-mini")));
        assertThat(only(health).code()).isEqualTo("model_not_allowed");

        new Application(account).updateKey(anyint, account.apiKeyId(), Map.of("blocked_models", List.of("suno-v5")));

        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void keyThatThereIsNot_isCritical_andNotUnknown(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health =
                Application.health(account, anyint).watch("gpt-4o-mini", 999).build();

        assertThat(only(health).code()).isEqualTo("key_not_found");
        assertThat(only(health).severity()).isEqualTo(Severity.CRITICAL);
        account.expectRefusals("key_not_found");
    }

    @Test
    void answerOfAnotherServer_isUnknown_andNotAMissingKey(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = health(account, anyint);
        Fault fault = account.inject(Fault.on("GET", "/v1/billing/entitlements")
                .status(404, "not_found")
                .times(2));

        assertThat(only(health).code()).isEqualTo(Finding.UNKNOWN);
        assertThat(fault.isUsedUp()).isTrue();
    }

    @Test
    void keyOfACanceledSubscription_isToldWhereItIsWatched(FakeAccount account, AnyIntClient anyint) {
        FakeSubscription plan = account.given().plan("starter");
        BillingHealth health = Application.health(account, anyint)
                .watch("gpt-4o-mini", plan.apiKeyId())
                .build();
        BillingClient.of(anyint).subscriptions().cancelNow(plan.id());

        assertThat(only(health).code()).isEqualTo("subscription_canceled");
        assertThat(only(health).signal()).isEqualTo(Signal.SUBSCRIPTION);
    }

    @Test
    void throttling_isNoSignal(FakeAccount account, AnyIntClient anyint) {
        BillingHealth health = health(account, anyint);
        new Application(account).updateKey(anyint, account.apiKeyId(), Map.of("rate_limits", Map.of("rpm", 0)));

        assertThat(health.check().findings()).isEmpty();
    }

    @Test
    void watchedKeyOfASubscription_isToldBesideIt_whenItExpires(FakeAccount account, AnyIntClient anyint) {
        FakeSubscription plan = account.given().plan("starter");
        BillingHealth health = Application.health(account, anyint)
                .watch("gpt-4o-mini", plan.apiKeyId())
                .build();
        assertThat(health.check().findings()).isEmpty();

        account.clock().advance(Period.ofMonths(1));

        assertThat(health.check().findings(Signal.SUBSCRIPTION))
                .extracting(Finding::subject)
                .containsExactly("subscription " + plan.id(), "key " + plan.apiKeyId() + " for gpt-4o-mini");
    }

    @Test
    void modelOutsideTheKeysSubscription_isAnEntitlement(FakeAccount account, AnyIntClient anyint) {
        FakeSubscription plan = account.given().plan("starter");
        BillingHealth health = Application.health(account, anyint)
                .watch("suno-v5", plan.apiKeyId())
                .build();

        assertThat(only(health).signal()).isEqualTo(Signal.ENTITLEMENT);
        assertThat(only(health).code()).isEqualTo("model_not_in_subscription");
    }

    private static Finding only(BillingHealth health) {
        assertThat(health.check().findings()).hasSize(1);
        return health.check().findings().get(0);
    }
}
