package ai.anyint.sdk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.error.AuthenticationException;
import ai.anyint.sdk.core.error.InvalidRequestException;
import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.core.error.PermissionException;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the SDK makes of the account API; the subclasses choose transport and face. */
abstract class AccountClientContract {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    final FakeAnyInt fake = FakeAnyInt.create();
    final FakeAccount account = fake.openAccount("5", NOON);
    private final AnyIntClient anyint = client(account.provisioningKey(), account.apiKey());
    private final Function<AnyIntClient, Face> view;
    private final Face face;

    AccountClientContract(Function<AnyIntClient, Face> view) {
        this.view = view;
        this.face = view.apply(anyint);
    }

    abstract AnyIntClient client(Secret provisioningKey, Secret apiKey);

    @AfterEach
    void close() {
        anyint.close();
    }

    @Test
    void balance_isExact() throws IOException {
        image(account.apiKey());

        assertThat(face.balance().amount()).isEqualTo(Money.of("4.96"));
    }

    @Test
    void activity_isTheUseOfTheWindow() throws IOException {
        image(account.apiKey());
        account.clock().advance(Duration.ofDays(1));

        assertThat(face.activity(1).totals().requests()).isZero();
        Activity month = face.activity();
        assertThat(month.periodDays()).isEqualTo(30);
        assertThat(month.totals().cost()).isEqualTo(Money.of("0.04"));
        assertThat(month.days())
                .singleElement()
                .satisfies(day -> assertThat(day.date()).isEqualTo("2026-01-31"));
        assertThat(month.models())
                .singleElement()
                .satisfies(model -> assertThat(model.model()).isEqualTo("nano-banana-2"));
        assertThat(month.keys()).singleElement().satisfies(key -> {
            assertThat(key.keyId()).isEqualTo(account.apiKeyId());
            assertThat(key.keyName()).isEqualTo("standard");
        });
        assertThat(month.projects()).isEmpty();
    }

    @Test
    void createdKey_worksAtOnce_andIsReadBackWithoutItsSecret() throws IOException {
        CreatedApiKey created =
                face.create(CreateApiKey.named("ci").withCreditLimit("25.00").withExpiresAt(NOON.plusSeconds(60)));

        image(created.secret());
        ApiKey key = face.get(created.id());
        assertThat(key.name()).isEqualTo("ci");
        assertThat(key.creditLimit()).contains(Money.of("25"));
        assertThat(key.expiresAt()).contains(NOON.plusSeconds(60));
        assertThat(key.createdAt()).isEqualTo(NOON);
        assertThat(key.spent()).contains(Money.of("0.04"));
        assertThat(key.status()).contains(KeyStatus.ACTIVE);
        assertThat(key.kind()).contains(KeyKind.STANDARD);
        assertThat(face.list()).extracting(ApiKey::name).containsExactly("standard", "ci");
        assertThat(created.toString()).doesNotContain(created.secret().reveal());
    }

    @Test
    void update_tellsUnchangedSetAndClearedApart() {
        long id = face.create(CreateApiKey.named("ci").withCreditLimit("25").withExpiresAt(NOON.plusSeconds(60)))
                .id();

        ApiKey unchanged = face.update(id, UpdateApiKey.builder().name("other").build());
        assertThat(unchanged.creditLimit()).contains(Money.of("25"));
        assertThat(unchanged.expiresAt()).contains(NOON.plusSeconds(60));

        ApiKey set = face.update(
                id,
                UpdateApiKey.builder()
                        .creditLimit("30")
                        .expiresAt(NOON.plusSeconds(90))
                        .build());
        assertThat(set.name()).isEqualTo("other");
        assertThat(set.creditLimit()).contains(Money.of("30"));
        assertThat(set.expiresAt()).contains(NOON.plusSeconds(90));

        ApiKey cleared = face.update(
                id, UpdateApiKey.builder().removeCreditLimit().removeExpiry().build());
        assertThat(cleared.creditLimit()).isEmpty();
        assertThat(cleared.expiresAt()).isEmpty();
        assertThat(cleared.name()).isEqualTo("other");
    }

    @Test
    void disableEnableDelete_doWhatTheySay() {
        long id = face.create(CreateApiKey.named("ci")).id();

        assertThat(face.disable(id).status()).contains(KeyStatus.DISABLED);
        assertThat(face.enable(id).isEnabled()).isTrue();
        face.delete(id);
        assertThat(face.list()).hasSize(1);
    }

    @Test
    void models_areThoseOfTheInferenceKey() {
        ModelList models = face.models();

        assertThat(models.models())
                .hasSize(7)
                .first()
                .satisfies(model -> assertThat(model.id()).isEqualTo("claude-opus-4-6"));
        assertThat(models.hasMore()).isFalse();
        assertThat(models.lastId()).contains("suno-v5");
    }

    @Test
    void unknownKey_isNotFound() {
        assertThatThrownBy(() -> face.get(99)).isInstanceOfSatisfying(NotFoundException.class, e -> {
            assertThat(e.code()).contains("key_not_found");
            assertThat(e.operation()).isEqualTo("account.keys.get");
            assertThat(e.requestId()).isPresent();
        });
        assertThatThrownBy(() -> face.delete(99)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void expiryInThePast_isAnInvalidRequestThatNamesTheParameter() {
        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> face.create(CreateApiKey.named("ci").withExpiresAt(NOON)));

        assertThat(e.param()).contains("expires_at");
        assertThat(e.status()).hasValue(400);
        assertThat(e.mayHaveBeenApplied()).isFalse();
    }

    @Test
    void keyOfTheWrongFamily_isRefusedByType() {
        try (AnyIntClient swapped =
                client(/* provisioningKey= */ account.apiKey(), /* apiKey= */ account.provisioningKey())) {
            Face wrong = view.apply(swapped);

            assertThatThrownBy(wrong::balance)
                    .isInstanceOfSatisfying(
                            AuthenticationException.class,
                            e -> assertThat(e.code()).contains("provisioning_key_required"));
            assertThatThrownBy(wrong::models)
                    .isInstanceOfSatisfying(
                            PermissionException.class, e -> assertThat(e.code()).contains("inference_not_allowed"));
        }
    }

    @Test
    void expiredKey_isAnAuthenticationFailure() {
        CreatedApiKey created = face.create(CreateApiKey.named("ci").withExpiresAt(NOON.plusSeconds(60)));
        account.clock().advance(Duration.ofSeconds(60));

        try (AnyIntClient expired = client(account.provisioningKey(), created.secret())) {
            assertThatThrownBy(view.apply(expired)::models).isInstanceOfSatisfying(AuthenticationException.class, e -> {
                assertThat(e.code()).contains("key_expired");
                assertThat(e.toString()).doesNotContain(created.secret().reveal());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 31})
    void daysOutOfRange_areRefusedBeforeAnythingIsSent(int days) {
        assertThatThrownBy(() -> face.activity(days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("days");
        assertThat(account.calls()).isEmpty();
    }

    private void image(Secret key) throws IOException {
        Request request = new Request.Builder()
                .url(FakeAccount.inProcessUrl() + "/openai/v1/images/generations")
                .header("Authorization", "Bearer " + key.reveal())
                .post(RequestBody.create(
                        "{\"model\":\"nano-banana-2\",\"prompt\":\"a\"}", MediaType.get("application/json")))
                .build();
        OkHttpClient http =
                new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();
        try (Response response = http.newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
    }
}
