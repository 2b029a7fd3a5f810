package ai.anyint.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.anyint.sdk.testkit.internal.transport.WebhookSender;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Receivers that are slow, gone, elsewhere or have one thread, and what is shown of a webhook. */
@Timeout(60)
class FakeWebhooksTest {

    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");

    private final FakeAccount account = FakeAnyInt.create().openAccount("50");

    @Test
    @Holds(Rule.WEBHOOK_SIGNED)
    void delivery_isVerifiedByTheLibraryOfTheScheme() {
        try (Receiver receiver = new Receiver()) {
            String secret = register(receiver.url());

            account.balance("1");

            Receiver.Got got = receiver.got().get(0);
            assertThatCode(() ->
                            new Webhook(secret).verify(got.body(), got.headers().toMultimap()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void receiverOfOneThread_mayCallTheFakeBack_whileOthersCauseEventsForItToo() throws Exception {
        Lock oneThread = new ReentrantLock();
        CountDownLatch both = new CountDownLatch(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (Receiver receiver = new Receiver()) {
            register(account, receiver.url(), "balance.low");
            receiver.answers(got -> {
                oneThread.lock();
                try {
                    account.clock().advance(Duration.ofSeconds(1));
                    account.topUp("0.01");
                    return Receiver.status(200);
                } finally {
                    oneThread.unlock();
                }
            });
            Callable<FakeAccount> ups = () -> {
                both.countDown();
                both.await();
                for (int i = 0; i < 20; i++) {
                    account.balance("20").balance("5");
                }
                return account;
            };
            for (Future<FakeAccount> done : pool.invokeAll(List.of(ups, ups))) {
                done.get();
            }

            assertThat(account.deliveries()).isNotEmpty().allMatch(FakeDelivery::isDelivered);
            assertThat(receiver.got()).hasSameSizeAs(account.events());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @Holds(Rule.WEBHOOK_RETRIED)
    void receiverThatNeverAnswers_isGivenUpAfterTheTimeout_andTriedAgainLater() throws Exception {
        FakeAccount hasty =
                FakeAnyInt.create(1, new WebhookSender(Duration.ofMillis(100))).openAccount("50");
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            register(hasty, "http://127.0.0.1:" + silent.getLocalPort(), "*");

            hasty.balance("1");
            hasty.clock().advance(Duration.ofSeconds(5));
        }

        assertThat(hasty.deliveries()).hasSize(2).allSatisfy(delivery -> {
            assertThat(delivery.isDelivered()).isFalse();
            assertThat(delivery.failure()).hasValue("no answer within 100 ms");
        });
    }

    @Test
    void receiverThatIsGone_isAFailure() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        register("http://127.0.0.1:" + port);

        account.balance("1");

        assertThat(account.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.status()).isEmpty();
            assertThat(delivery.failure().orElseThrow()).containsIgnoringCase("connect");
        });
    }

    @Test
    void receiverElsewhere_isNeverCalled() {
        for (String host : List.of("example.com", "127.0.0.1.example.com", "localhost.example", "10.0.0.1")) {
            register("https://" + host + "/hooks");
        }

        account.balance("1");

        assertThat(account.deliveries())
                .hasSize(4)
                .allSatisfy(delivery -> assertThat(delivery.failure())
                        .hasValueSatisfying(why -> assertThat(why).startsWith("not sent")));
    }

    @Test
    void secret_standsInNothingThatIsShown() {
        String secret = register("https://example.com/?key=" + "sk-test" + "a1B2".repeat(8));
        account.balance("1");

        for (String shown : List.of(
                account.report(),
                account.toString(),
                account.calls().toString(),
                account.events().toString(),
                account.deliveries().toString())) {
            assertThat(shown).doesNotContain(secret).doesNotContain("a1B2a1B2");
        }
        assertThat(account.report()).contains("deliveries", "balance.low to wh_1");
    }

    @Test
    void sameSeed_givesTheSameSecrets() {
        assertThat(register(FakeAnyInt.create(3).openAccount(), "https://a.example", "*"))
                .isEqualTo(register(FakeAnyInt.create(3).openAccount(), "https://a.example", "*"))
                .isNotEqualTo(register(FakeAnyInt.create(4).openAccount(), "https://a.example", "*"));
    }

    @Test
    void eventsAndDeliveries_areTheLastThousand() {
        register("https://a.example");
        for (int i = 0; i < 1001; i++) {
            account.balance("20").balance("5");
        }

        assertThat(account.events()).hasSize(1000);
        assertThat(account.events().get(999).id()).isEqualTo("evt_1_1001");
        assertThat(account.deliveries()).hasSize(1000);
    }

    private String register(String url) {
        return register(account, url, "*");
    }

    /** Returns the secret, as its one answer shows it. */
    private static String register(FakeAccount account, String url, String event) {
        Request request = new Request.Builder()
                .url(FakeAccount.inProcessUrl() + "/v1/billing/webhooks")
                .header("x-api-key", account.provisioningKey().reveal())
                .post(RequestBody.create(
                        "{\"url\":\"" + url + "\",\"events\":[\"" + event + "\"]}", MediaType.get("application/json")))
                .build();
        OkHttpClient http =
                new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();
        try (Response response = http.newCall(request).execute()) {
            Matcher secret = SECRET.matcher(response.body().string());
            assertThat(secret.find()).isTrue();
            return secret.group();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
