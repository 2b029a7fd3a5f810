package ai.anyint.sdk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.anyint.sdk.core.error.ConflictException;
import ai.anyint.sdk.core.error.InvalidRequestException;
import ai.anyint.sdk.core.error.PermissionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps of a rotation, and what is left when one of them fails. */
class KeyRotationTest {

    private static final String READ = "GET /v1/account/keys/7";
    private static final String DISABLE = "PATCH /v1/account/keys/7 {\"is_enabled\":false}";
    private static final String UNDO = "DELETE /v1/account/keys/8";
    private static final String CREATE = "POST /v1/account/keys {\"name\":\"ci\"}";

    private final ScriptedService service = new ScriptedService();
    private final List<CreatedApiKey> kept = new ArrayList<>();

    static List<Way> ways() {
        return Way.all();
    }

    private static String key(int id, String more) {
        return "{\"id\":" + id + ",\"name\":\"ci\",\"created_at\":\"2026-01-31T12:00:00.000Z\",\"is_enabled\":true"
                + more + "}";
    }

    private static String limited(String limit, String spent) {
        return key(7, ",\"credit_limit\":" + limit + ",\"spent\":\"" + spent + "\"");
    }

    private static String fresh() {
        return key(8, ",\"key\":\"sk-test0123456789abcdef0123456789abcdef\"");
    }

    private RotatedKey rotate(Way way, Consumer<CreatedApiKey> sink) {
        List<RotatedKey> rotated = new ArrayList<>();
        way.ask(service, face -> rotated.add(face.rotate(7, sink)));
        return rotated.get(0);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void newKey_isCreatedLikeTheOldOne_handedOver_andThenTheOldOneIsDisabled(Way way) {
        String like = ",\"description\":\"d\",\"owner\":\"o\",\"tags\":{\"a\":\"b\"},\"project_id\":\"proj_1\","
                + "\"allowed_models\":[\"m\"],\"blocked_models\":[\"n\"],\"rate_limits\":{\"rpm\":60},"
                + "\"ip_allowlist\":[\"10.0.0.0/8\"],\"spend_alert_at\":0.8";
        String rest = "\"expires_at\":\"2026-02-01T00:00:00.000Z\",\"byok_credential_id\":\"byok_1\"";
        service.answers(200, key(7, like + "," + rest)).answers(201, fresh()).answers(200, key(7, ""));

        RotatedKey rotated = rotate(way, created -> {
            kept.add(created);
            assertThat(service.sent()).hasSize(2);
        });

        assertThat(rotated).isEqualTo(new RotatedKey(7, 8));
        assertThat(kept)
                .singleElement()
                .satisfies(created -> assertThat(created.id()).isEqualTo(8));
        assertThat(service.sent())
                .containsExactly(
                        READ,
                        "POST /v1/account/keys {" + like.substring(1) + ",\"name\":\"ci\"," + rest + "}",
                        DISABLE);
    }

    @ParameterizedTest
    @CsvSource({"25,24.999643,0.000357", "25,25,0.00", "25,25.01,0.00", "0,0,0.00"})
    void creditLimitOfTheNewKey_isWhatTheOldOneHadLeft(String limit, String spent, String left) {
        service.answers(200, limited(limit, spent)).answers(201, fresh()).answers(200, limited(limit, spent));

        rotate(Way.SHORTEST, kept::add);

        assertThat(service.sent())
                .containsExactly(
                        READ, "POST /v1/account/keys {\"name\":\"ci\",\"credit_limit\":" + left + "}", DISABLE);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatTheOldKeySpendsUntilItIsDisabled_isTakenFromTheNewOne(Way way) {
        service.answers(200, limited("25", "5"))
                .answers(201, fresh())
                .answers(200, limited("25", "7.50"))
                .answers(200, key(8, ""));

        rotate(way, kept::add);

        assertThat(service.sent())
                .containsExactly(
                        READ,
                        "POST /v1/account/keys {\"name\":\"ci\",\"credit_limit\":20.00}",
                        DISABLE,
                        "PATCH /v1/account/keys/8 {\"credit_limit\":17.50}");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void sinkThatThrows_leavesTheOldKeyAsItWas_andNoNewOne(Way way) {
        service.answers(200, key(7, "")).answers(201, fresh()).answers(204, "");
        IllegalStateException full = new IllegalStateException("the vault is full");

        assertThatIllegalStateException()
                .isThrownBy(() -> rotate(way, created -> {
                    throw full;
                }))
                .isSameAs(full);
        assertThat(service.sent()).containsExactly(READ, CREATE, UNDO);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void newKeyThatCannotBeDeletedAgain_isSaidBesideTheFailureOfTheSink(Way way) {
        service.answers(200, key(7, "")).answers(201, fresh()).refuses(403, "permission_error", "role_not_allowed");

        assertThatIllegalStateException()
                .isThrownBy(() -> rotate(way, created -> {
                    throw new IllegalStateException("the vault is full");
                }))
                .satisfies(e -> assertThat(e.getSuppressed()).singleElement().isInstanceOf(PermissionException.class));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void oldKeyThatCannotBeDisabled_leavesBoth_becauseTheNewOneIsInUse(Way way) {
        service.answers(200, key(7, ""))
                .answers(201, fresh())
                .refuses(409, "conflict_error", "managed_by_subscription");

        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> rotate(way, kept::add));
        assertThat(kept).hasSize(1);
        assertThat(service.sent()).containsExactly(READ, CREATE, DISABLE);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void creationThatIsRefused_changesNothing(Way way) {
        service.answers(200, key(7, "")).refuses(400, "invalid_request_error", "invalid_parameter");

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> rotate(way, kept::add));
        assertThat(kept).isEmpty();
        assertThat(service.sent()).containsExactly(READ, CREATE);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void keyOfASubscription_isRefusedBeforeAnythingChanges(Way way) {
        service.answers(200, key(7, ",\"subscription_id\":\"sub_1\""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rotate(way, kept::add))
                .withMessageContaining("sub_1")
                .withMessageContaining("regenerate");
        assertThat(service.sent()).containsExactly(READ);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void limitOfWhichNobodySaysWhatIsLeft_isRefusedBeforeAnythingChanges(Way way) {
        service.answers(200, key(7, ",\"credit_limit\":25"));

        assertThatIllegalStateException()
                .isThrownBy(() -> rotate(way, kept::add))
                .withMessageContaining("spent");
        assertThat(service.sent()).containsExactly(READ);
    }

    @Test
    void interruptedSink_stillHasItsKeyDeleted_andTheThreadStaysInterrupted() {
        service.answers(200, key(7, "")).answers(201, fresh()).answers(204, "");

        assertThatIllegalStateException()
                .isThrownBy(() -> rotate(Way.SHORTEST, created -> {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted");
                }))
                .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(service.sent()).containsExactly(READ, CREATE, UNDO);
    }

    @Test
    void oldKey_worksUntilTheStageOfTheSinkIsComplete() {
        service.answers(200, key(7, "")).answers(201, fresh()).answers(200, key(7, ""));
        CompletableFuture<CreatedApiKey> asked = new CompletableFuture<>();
        CompletableFuture<Boolean> safe = new CompletableFuture<>();
        Way.SHORTEST.withClient(service, UnaryOperator.identity(), anyint -> {
            CompletableFuture<RotatedKey> rotated = AccountClient.of(anyint)
                    .async()
                    .keys()
                    .rotate(7, created -> {
                        asked.complete(created);
                        return safe;
                    });

            assertThat(asked.join().id()).isEqualTo(8);
            assertThat(service.sent()).containsExactly(READ, CREATE);
            safe.complete(true);
            assertThat(rotated.join().newId()).isEqualTo(8);
        });
        assertThat(service.sent()).endsWith(DISABLE);
    }

    static List<Function<CreatedApiKey, CompletableFuture<?>>> failingStages() {
        IllegalStateException full = new IllegalStateException("full");
        return List.of(
                created -> CompletableFuture.failedFuture(full),
                created -> CompletableFuture.failedFuture(new CompletionException(full)),
                created -> CompletableFuture.supplyAsync(() -> {
                    throw full;
                }),
                created -> {
                    throw full;
                });
    }

    @ParameterizedTest
    @MethodSource("failingStages")
    void stageThatFails_leavesTheOldKeyAsItWas(Function<CreatedApiKey, CompletableFuture<?>> sink) {
        service.answers(200, key(7, "")).answers(201, fresh()).answers(204, "");
        Way.SHORTEST.withClient(service, UnaryOperator.identity(), anyint -> {
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(AccountClient.of(anyint).async().keys().rotate(7, sink)::join)
                    .withCauseInstanceOf(IllegalStateException.class);
        });
        assertThat(service.sent()).containsExactly(READ, CREATE, UNDO);
    }
}
