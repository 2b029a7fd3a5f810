package ai.anyint.sdk.account.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.CreateByokCredential;
import ai.anyint.sdk.account.CreateProject;
import ai.anyint.sdk.account.RateLimits;
import ai.anyint.sdk.account.UpdateApiKey;
import ai.anyint.sdk.account.rotation.NotRotatableException.Reason;
import ai.anyint.sdk.account.rotation.RotationReport.Next;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.testkit.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rotation does where nothing dies: its steps, its refusals, and its way back. */
class KeyRotationTest {

    private final World world = World.of(CreateApiKey.named("ci").withCreditLimit("25.00"));
    private final long oldId = world.old.id();

    @AfterEach
    void close() {
        world.close();
    }

    private RotationReport rotate() {
        return world.process(Fate.kind(), rotation -> rotation.rotate(oldId));
    }

    private void isRefused(long keyId, Reason reason) {
        List<ApiKey> before = world.keys().list();
        for (boolean dry : new boolean[] {true, false}) {
            assertThatExceptionOfType(NotRotatableException.class)
                    .isThrownBy(() ->
                            world.process(Fate.kind(), rotation -> dry ? rotation.plan(keyId) : rotation.rotate(keyId)))
                    .satisfies(refusal -> {
                        assertThat(refusal.reason()).isEqualTo(reason);
                        assertThat(refusal.keyId()).isEqualTo(keyId);
                    });
        }
        assertThat(world.keys().list()).isEqualTo(before);
    }

    @Test
    void rotation_disablesTheOldKey_andAfterTheGracePeriodDeletesIt() {
        RotationReport report = rotate();

        long newId = report.newId().orElseThrow();
        assertThat(report.reached()).isEqualTo(RotationStep.RETIRED);
        assertThat(report.steps().keySet())
                .containsExactly(
                        RotationStep.BEGUN,
                        RotationStep.CREATED,
                        RotationStep.VERIFIED,
                        RotationStep.PROMOTED,
                        RotationStep.RETIRED);
        assertThat(report.next()).contains(new Next(RotationStep.DELETED, World.NOON.plus(Duration.ofHours(24))));
        assertThat(world.keys().get(oldId).isEnabled()).isFalse();
        assertThat(world.vault.currentId()).isEqualTo(newId);

        world.account.clock().advance(Duration.ofHours(24).minusMillis(1));
        assertThat(world.process(Fate.kind(), KeyRotation::resume)).containsExactly(report);
        assertThat(world.process(Fate.kind(), KeyRotation::pending)).containsExactly(report);
        world.account.clock().advance(Duration.ofMillis(1));
        assertThat(world.process(Fate.kind(), KeyRotation::resume))
                .singleElement()
                .satisfies(end -> {
                    assertThat(end.reached()).isEqualTo(RotationStep.DELETED);
                    assertThat(end.isEnded()).isTrue();
                });
        assertThat(world.keys().list()).extracting(ApiKey::id).containsExactly(newId);
        assertThat(world.process(Fate.kind(), KeyRotation::pending)).isEmpty();
    }

    @Test
    void withoutGrace_theOldKeyIsDeletedAtOnce() {
        RotationReport report =
                world.process(Fate.kind(), builder -> builder.grace(Duration.ZERO), rotation -> rotation.rotate(oldId));

        assertThat(report.reached()).isEqualTo(RotationStep.DELETED);
        assertThat(world.keys().list()).hasSize(1);
    }

    @Test
    void withAnOverlap_bothWorkUntilItIsOver() {
        Duration overlap = Duration.ofMinutes(10);
        RotationReport report =
                world.process(Fate.kind(), builder -> builder.overlap(overlap), rotation -> rotation.rotate(oldId));

        assertThat(report.next()).contains(new Next(RotationStep.RETIRED, World.NOON.plus(overlap)));
        assertThat(world.models(world.old.secret())).isEqualTo(200);
        assertThat(world.models(world.vault.current())).isEqualTo(200);
        world.account.clock().advance(overlap);
        world.process(Fate.kind(), builder -> builder.overlap(overlap), KeyRotation::resume);
        world.assertOneWorkingKey("after the overlap");
    }

    @Test
    void newKey_isLikeTheOldOne_inAllButItsSecret() {
        String project = projectId();
        CreateApiKey asked = CreateApiKey.builder()
                .name("n".repeat(255))
                .creditLimit("1")
                .description("d")
                .owner("o")
                .putTags("team", "build")
                .projectId(project)
                .allowedModels(List.of("gpt-4o-mini"))
                .blockedModels(List.of("suno-v5"))
                .rateLimits(RateLimits.builder().requestsPerMinute(60).build())
                .ipAllowlist(List.of("127.0.0.0/8"))
                .spendAlertAt("0.8")
                .expiresAt(World.NOON.plus(Duration.ofDays(30)))
                .build();
        long id = world.keys().create(asked).id();
        List<String> shown = new ArrayList<>();

        RotationReport report = world.process(
                Fate.kind(),
                builder -> builder.check(fresh -> shown.add(fresh.name() + fresh.creditLimit())),
                rotation -> rotation.rotate(id));

        ApiKey fresh = world.keys().get(report.newId().orElseThrow());
        assertThat(CreateApiKey.builder()
                        .from(fresh)
                        .name(fresh.name())
                        .creditLimit(fresh.creditLimit())
                        .expiresAt(fresh.expiresAt())
                        .build())
                .isEqualTo(asked);
        assertThat(shown).containsExactly("n".repeat(255) + "Optional[0.50]");
    }

    private String projectId() {
        try (AnyIntClient anyint = world.account.client()) {
            return AccountClient.of(anyint)
                    .projects()
                    .create(CreateProject.named("web"))
                    .id();
        }
    }

    @Test
    void byokKey_keepsItsCredential() {
        String credential;
        try (AnyIntClient anyint = world.account.client()) {
            credential = AccountClient.of(anyint)
                    .byok()
                    .create(CreateByokCredential.builder()
                            .provider("google")
                            .name("ours")
                            .credential(Secret.of("test.provider.credential.0123456789"))
                            .build())
                    .id();
        }
        long id = world.keys()
                .create(CreateApiKey.builder()
                        .name("byok")
                        .byokCredentialId(credential)
                        .build())
                .id();

        RotationReport report = world.process(Fate.kind(), rotation -> rotation.rotate(id));

        assertThat(world.keys().get(report.newId().orElseThrow()).byokCredentialId())
                .contains(credential);
    }

    @Test
    void plan_changesNothing() {
        int before = world.account.events().size();
        RotationPlan plan = world.process(Fate.kind(), rotation -> rotation.plan(oldId));

        assertThat(plan)
                .isEqualTo(new RotationPlan(
                        oldId,
                        "ci",
                        Optional.of(Money.of("25")),
                        Optional.empty(),
                        Duration.ZERO,
                        Duration.ofHours(24)));
        assertThat(world.account.events()).hasSize(before);
        assertThat(world.vault.ids()).containsExactly(oldId);
    }

    @Test
    void keyThatIsDisabled_expired_orOfASubscription_isRefused() {
        world.keys().disable(oldId);
        isRefused(oldId, Reason.DISABLED);
        world.keys()
                .update(
                        oldId,
                        UpdateApiKey.builder()
                                .enabled(true)
                                .expiresAt(World.NOON.plusSeconds(60))
                                .build());
        world.account.clock().advance(Duration.ofMinutes(1));
        isRefused(oldId, Reason.EXPIRED);
        try (AnyIntClient anyint = world.account.client()) {
            anyint.execute(Endpoint.post(
                            "billing.subscriptions.plan",
                            "/v1/billing/subscriptions/plan",
                            KeyFamily.PROVISIONING,
                            Map.class)
                    .call()
                    .body(Map.of("planId", "starter")));
        }
        isRefused(world.keys().list().get(1).id(), Reason.MANAGED_BY_SUBSCRIPTION);
    }

    @Test
    void keyThatIsNotThere_isNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> world.process(Fate.kind(), rotation -> rotation.rotate(4711)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sinkOrCheckThatThrows_isRolledBack_andTheVaultIsAskedToForget(boolean sink) {
        ApiKey before = world.keys().get(oldId);
        IllegalStateException full = new IllegalStateException("full");

        assertThatExceptionOfType(RotationException.class)
                .isThrownBy(() -> world.process(
                        Fate.kind().watchedBy(point -> {
                            if (point.equals(sink ? "after store" : "after GET /openai/v1/models")) {
                                throw full;
                            }
                        }),
                        rotation -> rotation.rotate(oldId)))
                .satisfies(failure -> {
                    assertThat(failure.rolledBack()).isTrue();
                    assertThat(failure.report().reached()).isEqualTo(RotationStep.ROLLED_BACK);
                    assertThat(failure).hasRootCause(full);
                });

        assertThat(world.keys().list()).containsExactly(before);
        assertThat(world.vault.ids()).containsExactly(oldId);
        assertThat(world.process(Fate.kind(), KeyRotation::pending)).isEmpty();
        world.assertOneWorkingKey("rolled back");
    }

    @Test
    void interruptedSink_stillHasItsKeyDeleted_andTheThreadStaysInterrupted() {
        assertThatExceptionOfType(RotationException.class)
                .isThrownBy(() -> world.process(
                        Fate.kind(),
                        builder -> builder.sink(fresh -> {
                            Thread.currentThread().interrupt();
                            throw new IllegalStateException("interrupted");
                        }),
                        rotation -> rotation.rotate(oldId)))
                .satisfies(failure -> assertThat(failure.rolledBack()).isTrue());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(world.keys().list()).hasSize(1);
    }

    @Test
    void creationWhoseAnswerIsLost_withoutACrash_leavesNoKey() {
        world.account.inject(Fault.on("POST", "/v1/account/keys").afterCommit().reset());

        assertThatExceptionOfType(RotationException.class)
                .isThrownBy(this::rotate)
                .satisfies(failure -> {
                    assertThat(failure.rolledBack()).isTrue();
                    assertThat(failure.getCause())
                            .isInstanceOfSatisfying(
                                    AnyIntException.class,
                                    lost -> assertThat(lost.mayHaveBeenApplied())
                                            .isTrue());
                });
        assertThat(world.keys().list()).extracting(ApiKey::id).containsExactly(oldId);
    }

    @Test
    void limitThatSomebodySetMeanwhile_isNotOverwrittenByTheWayBack() {
        assertThatExceptionOfType(RotationException.class)
                .isThrownBy(() -> world.process(
                        Fate.kind(),
                        builder -> builder.check(fresh -> {
                            world.keys()
                                    .update(
                                            oldId,
                                            UpdateApiKey.builder()
                                                    .creditLimit("99")
                                                    .build());
                            throw new IllegalStateException("no");
                        }),
                        rotation -> rotation.rotate(oldId)));

        assertThat(world.keys().get(oldId).creditLimit()).contains(Money.of("99"));
    }

    @Test
    void oldKeyThatWasEnabledAgain_isKept() {
        rotate();
        world.keys().enable(oldId);
        world.account.clock().advance(Duration.ofHours(24));

        assertThat(world.process(Fate.kind(), KeyRotation::resume))
                .extracting(RotationReport::reached)
                .containsExactly(RotationStep.KEPT);
        assertThat(world.keys().list()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 24})
    void keyThatIsRotatedAgainWithinTheGracePeriod_leavesOneKeyInTheEnd(int graceHours) {
        rotate();
        world.process(
                Fate.kind(),
                builder -> builder.grace(Duration.ofHours(graceHours)),
                rotation -> rotation.rotate(world.vault.currentId()));
        world.account.clock().advance(Duration.ofHours(24));

        assertThat(world.process(Fate.kind(), KeyRotation::resume))
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.reached()).isEqualTo(RotationStep.DELETED));
        assertThat(world.keys().list()).extracting(ApiKey::id).containsExactly(world.vault.currentId());
    }

    @Test
    void severalRotationsOfOneKeyAtOnce_onJournalsOfTheirOwn_leaveOneNewKey() {
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        world.process(
                                Fate.kind(),
                                builder -> builder.journal(RotationJournal.memory()),
                                rotation -> rotation.rotate(oldId));
                        return true;
                    } catch (NotRotatableException refused) {
                        return false;
                    } catch (RotationException lost) {
                        assertThat(lost.rolledBack()).isTrue();
                        assertThat(lost).hasCauseInstanceOf(NotRotatableException.class);
                        return false;
                    }
                }))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join).filter(won -> won)).hasSize(1);
        world.assertOneWorkingKey("after eight at once");
        assertThat(world.keys().list()).hasSize(2);
    }

    @Test
    void keyThatAnotherRotationLeft_isNamedByTheRefusal() {
        world.keys().create(CreateApiKey.named("ci (rotation of " + oldId + ": 0123456789abcdef)"));

        isRefused(oldId, Reason.ALREADY_ROTATING);
    }

    @Test
    void journalThatIsInUse_isSaid() {
        try (RotationJournal.Session held = world.journal.open()) {
            assertThat(held.records()).isEmpty();
            assertThatExceptionOfType(JournalInUseException.class).isThrownBy(this::rotate);
        }
    }

    @Test
    void roles_rotateWhatIsTheirs() {
        Secret member = world.account.provisioningKey("member");
        try (AnyIntClient anyint = world.client(member, Fate.kind())) {
            AccountClient own = AccountClient.of(anyint);
            long id = own.keys().create(CreateApiKey.named("mine")).id();
            KeyRotation rotation = KeyRotation.builder(own)
                    .sink(fresh -> {})
                    .clock(world.account.clock())
                    .build();

            assertThat(rotation.rotate(id).reached()).isEqualTo(RotationStep.RETIRED);
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> rotation.rotate(oldId));
        }
    }

    @Test
    void nothingThatIsPrinted_hasASecret() {
        RotationReport report = rotate();
        String printed = Stream.of(
                        report, world.journal.open().records(), RotatingCredentials.from(world.vault::current))
                .map(String::valueOf)
                .reduce("", String::concat);

        assertThat(printed).contains("***").doesNotContainPattern("sk-[\\w-]{20}");
    }

    @Test
    void builderWithoutASink_orWithABadDuration_isRefused() {
        try (AnyIntClient anyint = world.account.client()) {
            KeyRotationBuilder builder = KeyRotation.builder(AccountClient.of(anyint));
            assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("sink");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.grace(Duration.ofDays(-1)))
                    .withMessageContaining("grace");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.overlap(Duration.ofDays(366)))
                    .withMessageContaining("overlap");
        }
    }
}
