package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.forecast.CapForecast;
import ai.anyint.sdk.account.forecast.CapForecast.Outlook;
import ai.anyint.sdk.account.forecast.PeriodCap;
import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.CapUsage;
import ai.anyint.sdk.billing.Usage;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.CustomModel;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeSubscription;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** The day that is told is the one on which a subscription's cap really refuses. */
class CapForecastTest {

    private static final String MODEL = "gpt-4o-mini";
    private static final int CALLS_A_DAY = 10;

    private final FakeAccount account = FakeAnyInt.create()
            .openAccount("500", Instant.parse("2026-03-02T00:00:00Z"))
            .answer(MODEL, CannedAnswer.tokens(400, 600));
    private final FakeSubscription subscription =
            account.given().custom(new CustomModel(MODEL, "basic", 1_000, 185_000));
    private final OkHttpClient http =
            new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();

    @Test
    void cap_isReachedOnTheDayThatIsTold() throws IOException {
        for (int day = 0; day < 12; day++) {
            assertThat(workADay()).isTrue();
        }

        CapForecast forecast = forecast();
        while (workADay()) {
            // Until the cap refuses.
        }
        LocalDate refused = LocalDate.ofInstant(account.clock().instant(), ZoneOffset.UTC);

        assertThat(forecast.outlook()).isEqualTo(Outlook.RUNS_OUT);
        assertThat(forecast.likely()).as(forecast.toString()).contains(refused);
        assertThat(forecast().outlook()).isEqualTo(Outlook.REACHED);
        account.expectRefusals("monthly_cap_exceeded");
    }

    /** Returns whether all calls were admitted. */
    private boolean workADay() throws IOException {
        for (int call = 0; call < CALLS_A_DAY; call++) {
            if (!chat()) {
                return false;
            }
            account.clock().advance(Duration.ofDays(1).dividedBy(CALLS_A_DAY));
        }
        return true;
    }

    private boolean chat() throws IOException {
        Request request = new Request.Builder()
                .url(FakeAccount.inProcessUrl() + "/openai/v1/chat/completions")
                .header("Authorization", "Bearer " + subscription.key().reveal())
                .post(RequestBody.create(
                        "{\"model\":\"" + MODEL + "\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}",
                        MediaType.get("application/json")))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.isSuccessful();
        }
    }

    private CapForecast forecast() {
        try (AnyIntClient anyint = account.client()) {
            Usage usage = BillingClient.of(anyint).subscriptions().usage(subscription.id());
            CapUsage cap = usage.caps().stream()
                    .filter(it -> it.window() == CapUsage.Window.PERIOD)
                    .findFirst()
                    .orElseThrow();
            return CapForecast.of(
                    AccountClient.of(anyint).activity(30),
                    new PeriodCap(cap.unit(), cap.used(), cap.limit(), usage.periodStart(), cap.resetsAt()),
                    account.clock().instant());
        }
    }
}
