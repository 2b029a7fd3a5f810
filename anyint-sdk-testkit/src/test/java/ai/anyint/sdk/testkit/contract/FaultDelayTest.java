package ai.anyint.sdk.testkit.contract;

import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.Fault;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A delay is real over a socket, and passes on the account's clock in process. */
class FaultDelayTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FakeAnyInt fake = FakeAnyInt.create();
    private final FakeAccount account = fake.openAccount("5", WireContract.NOON);

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // the server's end ends the minute
    void delayOverHttp_outlastsAnImpatientClient_andTheWorkIsDoneAllTheSame() {
        Fault delay =
                account.inject(Fault.on("POST", WireContract.CHAT).afterCommit().delay(MINUTE));
        OkHttpClient impatient = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .readTimeout(SHORT)
                .build();
        try (FakeServer server = fake.serve()) {
            assertThatThrownBy(() -> chat(impatient, server.url().toString()).close())
                    .isInstanceOf(SocketTimeoutException.class);
            // The client's patience may end before the server has so much as read the request.
            while (!delay.isUsedUp()) {
                Thread.onSpinWait();
            }
        }

        assertThat(account).chargedExactlyOnce().hasNoUnusedFaults();
        assertThat(account.clock().instant()).isEqualTo(WireContract.NOON);
    }

    @Test
    void delayInProcess_movesTheClock_andOutlastsAnImpatientClient() {
        account.inject(Fault.on("POST", WireContract.CHAT).afterCommit().delay(MINUTE));
        OkHttpClient impatient = new OkHttpClient.Builder()
                .readTimeout(SHORT)
                .addInterceptor(account.interceptor())
                .build();

        assertThatThrownBy(() -> chat(impatient, FakeAccount.inProcessUrl()).close())
                .isInstanceOf(SocketTimeoutException.class)
                .hasMessage("timeout");

        assertThat(account).chargedExactlyOnce();
        assertThat(account.clock().instant()).isEqualTo(WireContract.NOON.plus(MINUTE));
    }

    @Test
    void delayBeforeTheWork_letsTheWorkFindALaterInstant() throws Exception {
        account.inject(Fault.on("POST", WireContract.CHAT).delay(Duration.ofSeconds(5)));
        OkHttpClient patient =
                new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();

        try (Response response = chat(patient, FakeAccount.inProcessUrl())) {
            assertThat(response.code()).isEqualTo(200);
        }

        Instant charged = account.ledger().get(1).createdAt();
        assertThat(charged).isEqualTo(WireContract.NOON.plusSeconds(5));
        assertThat(account.balance()).isLessThan(Money.of("5"));
    }

    private Response chat(OkHttpClient http, String url) throws java.io.IOException {
        return http.newCall(new Request.Builder()
                        .url(url + WireContract.CHAT)
                        .header("Authorization", "Bearer " + account.apiKey().reveal())
                        .post(Wire.body(WireContract.chatBody(WireContract.SONNET, "")))
                        .build())
                .execute();
    }
}
