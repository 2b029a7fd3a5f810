package ai.anyint.sdk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.anyint.sdk.core.internal.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves for a key's controls, what comes back, and what never leaves. */
class TeamControlsTest {

    private static final RateLimits LIMITS =
            RateLimits.builder().requestsPerMinute(60).tokensPerDay(0).build();

    private static String sent(Consumer<ApiKeys> call) {
        ScriptedService service = new ScriptedService().answers(200, Fixtures.text("CreatedApiKey"));
        Way.SHORTEST.withClient(
                service,
                UnaryOperator.identity(),
                anyint -> call.accept(AccountClient.of(anyint).keys()));
        return service.sent().get(0);
    }

    @Test
    void create_sendsEveryControl() {
        CreateApiKey key = CreateApiKey.builder()
                .name("ci")
                .creditLimit("25.00")
                .description("nightly builds")
                .owner("ci@example.com")
                .putTags("team", "build")
                .projectId("proj_1")
                .allowedModels(List.of("gpt-4o-mini"))
                .blockedModels(List.of("suno-v5"))
                .rateLimits(LIMITS)
                .ipAllowlist(List.of("203.0.113.0/24", "2001:db8::/32"))
                .spendAlertAt("0.8")
                .byokCredentialId("byok_1")
                .build();

        assertThat(tree(sent(keys -> keys.create(key)).replace("POST /v1/account/keys ", "")))
                .isEqualTo(tree("""
                                {"name":"ci","credit_limit":25.00,"description":"nightly builds","owner":"ci@example.com",
                                 "tags":{"team":"build"},"project_id":"proj_1","allowed_models":["gpt-4o-mini"],
                                 "blocked_models":["suno-v5"],"rate_limits":{"rpm":60,"tpd":0},
                                 "ip_allowlist":["203.0.113.0/24","2001:db8::/32"],"spend_alert_at":0.8,
                                 "byok_credential_id":"byok_1"}"""));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(b -> b.description("d"), "\"description\":\"d\""),
                change(b -> b.removeDescription(), "\"description\":null"),
                change(b -> b.owner("o"), "\"owner\":\"o\""),
                change(b -> b.removeOwner(), "\"owner\":null"),
                change(b -> b.tags(Map.of("a", "b")), "\"tags\":{\"a\":\"b\"}"),
                change(b -> b.removeTags(), "\"tags\":null"),
                change(b -> b.projectId("proj_1"), "\"project_id\":\"proj_1\""),
                change(b -> b.removeProject(), "\"project_id\":null"),
                change(b -> b.allowedModels(List.of("m", "n")), "\"allowed_models\":[\"m\",\"n\"]"),
                change(b -> b.removeAllowedModels(), "\"allowed_models\":null"),
                change(b -> b.blockedModels(List.of("m")), "\"blocked_models\":[\"m\"]"),
                change(b -> b.removeBlockedModels(), "\"blocked_models\":null"),
                change(b -> b.rateLimits(LIMITS), "\"rate_limits\":{\"rpm\":60,\"tpd\":0}"),
                change(b -> b.rateLimits(RateLimits.builder().build()), "\"rate_limits\":{}"),
                change(b -> b.removeRateLimits(), "\"rate_limits\":null"),
                change(b -> b.ipAllowlist(List.of("10.0.0.0/8")), "\"ip_allowlist\":[\"10.0.0.0/8\"]"),
                change(b -> b.removeIpAllowlist(), "\"ip_allowlist\":null"),
                change(b -> b.spendAlertAt("0.85"), "\"spend_alert_at\":0.85"),
                change(b -> b.removeSpendAlert(), "\"spend_alert_at\":null"));
    }

    private static Arguments change(UnaryOperator<UpdateApiKey.Builder> change, String field) {
        return Arguments.of(field, change.apply(UpdateApiKey.builder()).build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void update_sendsWhatChanges_andNothingElse(String field, UpdateApiKey update) {
        assertThat(sent(keys -> keys.update(7, update))).isEqualTo("PATCH /v1/account/keys/7 {" + field + "}");
    }

    @Test
    void keyWhoseControlsAreNullOrAbsent_hasNone() throws Exception {
        String bare = "\"id\":7,\"name\":\"ci\",\"created_at\":\"2026-01-31T12:00:00.000Z\",\"is_enabled\":true";
        String nulls = Stream.of(
                        "description",
                        "owner",
                        "tags",
                        "project_id",
                        "allowed_models",
                        "blocked_models",
                        "rate_limits",
                        "ip_allowlist",
                        "spend_alert_at",
                        "byok_credential_id")
                .map(field -> ",\"" + field + "\":null")
                .reduce("", String::concat);

        assertThat(key("{" + bare + nulls + "}")).isEqualTo(key("{" + bare + "}"));
        assertThat(key("{" + bare + ",\"rate_limits\":{\"rpm\":null,\"tpm\":5}}")
                        .rateLimits())
                .contains(RateLimits.builder().tokensPerMinute(5).build());
        assertThat(key("{" + bare + ",\"allowed_models\":[]}").allowedModels()).contains(List.of());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("rateLimits.requestsPerMinute", RateLimits.builder().requestsPerMinute(-1)),
                refusal("rateLimits.requestsPerHour", RateLimits.builder().requestsPerHour(-1)),
                refusal("rateLimits.requestsPerDay", RateLimits.builder().requestsPerDay(-1)),
                refusal("rateLimits.tokensPerMinute", RateLimits.builder().tokensPerMinute(-1)),
                refusal("rateLimits.tokensPerDay", RateLimits.builder().tokensPerDay(Long.MIN_VALUE)),
                emptyList("allowedModels", b -> b.allowedModels(List.of()), b -> b.allowedModels(List.of())),
                emptyList("blockedModels", b -> b.blockedModels(List.of()), b -> b.blockedModels(List.of())),
                emptyList("ipAllowlist", b -> b.ipAllowlist(List.of()), b -> b.ipAllowlist(List.of())),
                share("-0.01"),
                share("1.01"));
    }

    private static Arguments refusal(String field, RateLimits.Builder negative) {
        return Arguments.of(
                field,
                "0 or more",
                CreateApiKey.builder().name("ci").rateLimits(negative.build()),
                UpdateApiKey.builder().rateLimits(negative.build()));
    }

    private static Arguments emptyList(
            String field, UnaryOperator<CreateApiKey.Builder> create, UnaryOperator<UpdateApiKey.Builder> update) {
        return Arguments.of(
                field,
                "at least one",
                create.apply(CreateApiKey.builder().name("ci")),
                update.apply(UpdateApiKey.builder()));
    }

    private static Arguments share(String share) {
        return Arguments.of(
                "spendAlertAt",
                "0 to 1",
                CreateApiKey.builder().name("ci").spendAlertAt(share),
                UpdateApiKey.builder().spendAlertAt(share));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void controlThatTheServiceWouldRefuse_isNeverBuilt_andTheMessageSaysWhatWouldBeRight(
            String field, String right, CreateApiKey.Builder create, UpdateApiKey.Builder update) {
        for (Supplier<?> build : List.<Supplier<?>>of(create::build, update::build)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(build::get)
                    .withMessageContaining(field)
                    .withMessageContaining(right);
        }
    }

    @Test
    void sharesAndLimitsAtTheirEnds_areBuilt() {
        assertThat(CreateApiKey.builder().name("ci").spendAlertAt("0").build().spendAlertAt())
                .contains(BigDecimal.ZERO);
        assertThat(UpdateApiKey.builder()
                        .spendAlertAt("1.000")
                        .rateLimits(LIMITS)
                        .build()
                        .rateLimits()
                        .value())
                .contains(LIMITS);
    }

    @Test
    void value_doesNotChangeWithTheListsItWasMadeFrom() throws Exception {
        List<String> models = new ArrayList<>(List.of("gpt-4o-mini"));
        CreateApiKey create =
                CreateApiKey.builder().name("ci").allowedModels(models).build();
        UpdateApiKey update = UpdateApiKey.builder().allowedModels(models).build();
        ApiKey read = key(Fixtures.text("ApiKey"));

        models.clear();

        assertThat(create.allowedModels().orElseThrow())
                .containsExactly("gpt-4o-mini")
                .isUnmodifiable();
        assertThat(update.allowedModels().value().orElseThrow())
                .containsExactly("gpt-4o-mini")
                .isUnmodifiable();
        assertThat(read.ipAllowlist().orElseThrow()).isUnmodifiable();
    }

    private static ApiKey key(String json) throws Exception {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), ApiKey.class);
    }

    private static Object tree(String json) {
        try {
            return Json.tree(json.getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(json, e);
        }
    }
}
