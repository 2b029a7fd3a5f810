package ai.anyint.sdk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.error.ConflictException;
import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.core.error.PermissionException;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.internal.openapi.FailOnDisagreement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the SDK makes of a team's side of the account API: each face over each transport. */
class TeamContractTest {

    private static final String CREDENTIAL = "test.provider.credential.0123456789";

    private final FakeAnyInt fake = FakeAnyInt.create();
    private final FakeAccount account = fake.openAccount("5");

    static List<Way> ways() {
        return Way.all();
    }

    private void ask(Way way, Consumer<AnyIntClient> questions) {
        ask(way, account.provisioningKey(), questions);
    }

    private void ask(Way way, Secret provisioningKey, Consumer<AnyIntClient> questions) {
        try (FakeServer server = fake.serve();
                AnyIntClient anyint = way.overHttp()
                        ? AnyIntClient.builder()
                                .baseUrl(server.url().toString())
                                .provisioningKey(provisioningKey)
                                .build()
                        : AnyIntClient.builder()
                                .baseUrl(FakeAccount.inProcessUrl())
                                .provisioningKey(provisioningKey)
                                .httpClient(http())
                                .build()) {
            questions.accept(anyint);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void controlsOfAKey_areReadBackAsTheyWereSet_andCleared(Way way) {
        CreateApiKey asked = CreateApiKey.builder()
                .name("ci")
                .creditLimit("1")
                .description("nightly builds")
                .owner("ci@example.com")
                .putTags("team", "build")
                .allowedModels(List.of("nano-banana-2", "gpt-4o-mini"))
                .blockedModels(List.of("gpt-4o-mini"))
                .rateLimits(RateLimits.builder()
                        .requestsPerMinute(60)
                        .tokensPerDay(0)
                        .build())
                .ipAllowlist(List.of("127.0.0.0/8", "2001:db8::/32"))
                .spendAlertAt("0.8")
                .build();
        ask(way, anyint -> {
            Face keys = way.face().apply(anyint);

            CreatedApiKey created = keys.create(asked);
            ApiKey read = keys.get(created.id());
            assertThat(CreateApiKey.builder()
                            .from(read)
                            .name("ci")
                            .creditLimit("1")
                            .build())
                    .isEqualTo(asked);
            assertThat(read.kind()).contains(KeyKind.TEAM);
            assertThat(read.createdBy()).isPresent();

            ApiKey free = keys.update(
                    created.id(),
                    UpdateApiKey.builder()
                            .removeDescription()
                            .removeOwner()
                            .removeTags()
                            .removeAllowedModels()
                            .removeBlockedModels()
                            .removeRateLimits()
                            .removeIpAllowlist()
                            .removeSpendAlert()
                            .build());
            assertThat(CreateApiKey.builder().from(free).name("ci").build()).isEqualTo(CreateApiKey.named("ci"));
            assertThat(free.creditLimit()).contains(Money.of("1"));
        });
    }

    @ParameterizedTest
    @MethodSource("ways")
    void project_countsTheUseOfItsKeys_andIsNotDeletedWhileItHasAny(Way way) {
        ask(way, anyint -> {
            TeamFace team = way.view().apply(anyint);
            Face keys = way.face().apply(anyint);

            Project web = team.createProject(CreateProject.named("web").withDescription("the shop"));
            CreatedApiKey key = keys.create(
                    CreateApiKey.builder().name("ci").projectId(web.id()).build());
            image(key.secret());

            assertThat(team.listProjects()).containsExactly(web);
            assertThat(keys.activity().projects()).singleElement().satisfies(usage -> {
                assertThat(usage.projectId()).isEqualTo(web.id());
                assertThat(usage.projectName()).isEqualTo("web");
                assertThat(usage.cost()).isEqualTo(Money.of("0.04"));
            });
            isRefused("project_in_use", ConflictException.class, () -> team.deleteProject(web.id()));

            keys.update(key.id(), UpdateApiKey.builder().removeProject().build());
            assertThat(team.updateProject(
                                    web.id(),
                                    UpdateProject.builder().removeDescription().build())
                            .description())
                    .isEmpty();
            team.deleteProject(web.id());
            isRefused("project_not_found", NotFoundException.class, () -> team.getProject(web.id()));
        });
    }

    @ParameterizedTest
    @MethodSource("ways")
    void byokCredential_makesAByokKey_andIsNeverReadBack(Way way) {
        ask(way, anyint -> {
            TeamFace team = way.view().apply(anyint);
            Face keys = way.face().apply(anyint);

            ByokCredential byok = team.createByok(CreateByokCredential.builder()
                    .provider("google")
                    .name("our contract")
                    .credential(Secret.of(CREDENTIAL))
                    .build());
            assertThat(team.listByok()).containsExactly(byok);
            assertThat(byok.maskedCredential()).isPresent();
            assertThat(byok.isEnabled()).isTrue();

            CreatedApiKey key = keys.create(CreateApiKey.builder()
                    .name("ci")
                    .byokCredentialId(byok.id())
                    .build());
            image(key.secret());
            assertThat(keys.get(key.id()).kind()).contains(KeyKind.BYOK);
            assertThat(keys.get(key.id()).byokCredentialId()).contains(byok.id());
            assertThat(account.balance()).isEqualTo(Money.of("5"));

            ByokCredential changed = team.updateByok(
                    byok.id(),
                    UpdateByokCredential.builder()
                            .credential(Secret.of("another." + CREDENTIAL))
                            .allowedModels(List.of("nano-banana-2"))
                            .enabled(false)
                            .build());
            assertThat(changed.allowedModels()).contains(List.of("nano-banana-2"));
            assertThat(changed.isEnabled()).isFalse();
            team.deleteByok(byok.id());
            isRefused("byok_not_found", NotFoundException.class, () -> team.getByok(byok.id()));
            assertThat(account.report() + byok + changed).doesNotContain(CREDENTIAL);
        });
    }

    @ParameterizedTest
    @MethodSource("ways")
    void keyOfASubscription_isListed_andManagedElsewhere(Way way) {
        ask(way, anyint -> {
            anyint.execute(Endpoint.post(
                            "billing.subscriptions.plan",
                            "/v1/billing/subscriptions/plan",
                            KeyFamily.PROVISIONING,
                            Map.class)
                    .call()
                    .body(Map.of("planId", "starter")));
            Face keys = way.face().apply(anyint);
            long id = keys.list().get(1).id();

            assertThat(keys.get(id).kind()).contains(KeyKind.PLAN);
            isRefused("managed_by_subscription", ConflictException.class, () -> keys.disable(id));
            isRefused("managed_by_subscription", ConflictException.class, () -> keys.delete(id));
        });
    }

    @ParameterizedTest
    @MethodSource("ways")
    void roleThatMayNot_isRefusedByType(Way way) {
        ask(way, account.provisioningKey("finance"), anyint -> {
            TeamFace team = way.view().apply(anyint);
            isRefused("role_not_allowed", PermissionException.class, way.face().apply(anyint)::list);
            isRefused("role_not_allowed", PermissionException.class, team::listByok);
            isRefused("role_not_allowed", PermissionException.class, team::listProjects);
        });
        ask(way, account.provisioningKey("member"), anyint -> {
            isRefused(
                    "key_not_found",
                    NotFoundException.class,
                    () -> way.face().apply(anyint).get(account.apiKeyId()));
        });
    }

    private static void isRefused(String code, Class<? extends AnyIntException> type, ThrowingCallable call) {
        assertThatExceptionOfType(type)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).contains(code));
    }

    private OkHttpClient http() {
        return new OkHttpClient.Builder().addInterceptor(account.interceptor()).build();
    }

    private void image(Secret key) {
        Request request = new Request.Builder()
                .url(FakeAccount.inProcessUrl() + "/openai/v1/images/generations")
                .header("Authorization", "Bearer " + key.reveal())
                .post(RequestBody.create(
                        "{\"model\":\"nano-banana-2\",\"prompt\":\"a\"}", MediaType.get("application/json")))
                .build();
        try (Response response = http().newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyTestOfThisModule_failsOnWhatTheContractDoesNotForesee() {
        assertThat(FailOnDisagreement.isOn()).isTrue();
    }
}
