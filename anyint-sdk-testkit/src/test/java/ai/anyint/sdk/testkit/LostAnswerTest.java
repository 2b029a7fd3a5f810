package ai.anyint.sdk.testkit;

import static ai.anyint.sdk.testkit.assertj.AnyIntAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.endpoint.ApiResponse;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.error.ConnectionException;
import ai.anyint.sdk.core.error.ServerException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** The SDK's own client meets faults: an answer that is lost after the work was done is the one that doubles things. */
class LostAnswerTest {

    private static final Endpoint<Map<String, Object>> CREATE_KEY = post();

    private final FakeAccount account = FakeAnyInt.create().openAccount("5", Instant.parse("2026-01-31T12:00:00Z"));

    @Test
    void unclearWrite_isNotRepeated_andSaysThatItMayHaveBeenApplied() {
        Fault fault = account.inject(
                Fault.on("POST", "/v1/account/keys").afterCommit().status(500, "internal_error"));
        try (AnyIntClient client = client(RetryPolicy.standard())) {
            assertThatThrownBy(() -> create(client))
                    .isInstanceOfSatisfying(
                            ServerException.class,
                            e -> assertThat(e.mayHaveBeenApplied()).isTrue());
        }
        assertThat(fault).isUsedUp();
        assertThat(account.calls()).hasSize(1);
    }

    @Test
    void unclearWrite_isRepeated_whereTheClientIsToldThatItsKeyIsHonoured() {
        Fault fault = account.inject(
                Fault.on("POST", "/v1/account/keys").afterCommit().empty());
        try (AnyIntClient client =
                client(RetryPolicy.builder().repeatsUnclearWrites(true).build())) {
            ApiResponse<Map<String, Object>> created = create(client);

            assertThat(created.status()).isEqualTo(201);
            assertThat(created.attempts()).isEqualTo(2);
        }
        assertThat(fault).isUsedUp();
    }

    @Test
    void lostConnection_saysThatTheCallMayHaveBeenApplied() {
        account.inject(Fault.on("POST", "/v1/account/keys").afterCommit().reset());
        try (AnyIntClient client = client(RetryPolicy.standard())) {
            assertThatThrownBy(() -> create(client))
                    .isInstanceOfSatisfying(
                            ConnectionException.class,
                            e -> assertThat(e.mayHaveBeenApplied()).isTrue());
        }
    }

    @Test
    void retryAfter_passesOnTheAccountsClock() {
        account.inject(Fault.on("POST", "/v1/account/keys")
                .times(2)
                .status(429, "rate_limit_exceeded", Duration.ofSeconds(20)));
        try (AnyIntClient client = client(RetryPolicy.standard())) {
            assertThat(create(client).attempts()).isEqualTo(3);
        }
        assertThat(account.clock().instant()).isAfterOrEqualTo(Instant.parse("2026-01-31T12:00:40Z"));
    }

    @Test
    void delayInProcess_passesOnTheAccountsClock_andOutlastsTheClientsPatience() {
        account.inject(Fault.on("POST", "/v1/account/keys").delay(Duration.ofSeconds(29)));
        account.inject(Fault.on("POST", "/v1/account/keys").nth(2).delay(Duration.ofSeconds(31)));
        try (AnyIntClient client = client(RetryPolicy.never())) {
            assertThat(create(client).status()).isEqualTo(201);
            assertThat(account.clock().instant()).isEqualTo(Instant.parse("2026-01-31T12:00:29Z"));

            assertThatThrownBy(() -> create(client)).isInstanceOf(ConnectionException.class);
            assertThat(account.clock().instant()).isEqualTo(Instant.parse("2026-01-31T12:01:00Z"));
        }
        assertThat(account).hasNoUnusedFaults();
    }

    private AnyIntClient client(RetryPolicy policy) {
        return AnyIntClient.builder()
                .baseUrl(FakeAccount.inProcessUrl())
                .provisioningKey(account.provisioningKey())
                .timeSource(new AccountTime(account.clock()))
                .retryPolicy(policy)
                .httpClient(new OkHttpClient.Builder()
                        .addInterceptor(account.interceptor())
                        .readTimeout(Duration.ofSeconds(30))
                        .build())
                .build();
    }

    private static ApiResponse<Map<String, Object>> create(AnyIntClient client) {
        return client.exchange(CREATE_KEY.call().body(Map.of("name", "ci")).with(RequestOptions.none()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal has no type arguments
    private static Endpoint<Map<String, Object>> post() {
        return (Endpoint) Endpoint.post("test.create", "/v1/account/keys", KeyFamily.PROVISIONING, Map.class);
    }
}
