package ai.anyint.sdk.account.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.UpdateApiKey;
import ai.anyint.sdk.core.Money;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of two keys that both work, when somebody stops one of them or changes it. */
class RotationTakenBackTest {

    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final World world = World.of(CreateApiKey.named("ci").withCreditLimit("1.00"));
    private final RotatingCredentials credentials = RotatingCredentials.from(world.vault::current);
    private final long oldId = world.old.id();
    private final long newId = world.process(Fate.kind(), this::options, rotation -> rotation.rotate(oldId))
            .newId()
            .orElseThrow();

    @AfterEach
    void close() {
        world.close();
    }

    private KeyRotationBuilder options(KeyRotationBuilder builder) {
        return builder.overlap(OVERLAP).credentials(credentials);
    }

    private RotationException resumeFails(Fate fate) {
        world.account.clock().advance(OVERLAP);
        return assertThatExceptionOfType(RotationException.class)
                .isThrownBy(() -> world.process(fate, this::options, KeyRotation::resume))
                .actual();
    }

    @Test
    void newKeyThatWasDisabled_isTakenBack_andTheOldOneGoesOn() {
        assertThat(credentials.current()).contains(world.vault.current()).isNotEqualTo(Optional.of(world.old.secret()));
        world.keys().disable(newId);

        assertThat(resumeFails(Fate.kind()).rolledBack()).isTrue();

        world.assertOneWorkingKey("taken back");
        assertThat(credentials.current()).contains(world.old.secret());
    }

    /** Where the old key is disabled already, only the journal knows by whom. */
    @ParameterizedTest
    @ValueSource(
            strings = {"after PATCH /v1/account/keys/2", "before PATCH /v1/account/keys/3", "before journal RETIRED"})
    void newKeyThatWasDisabledAfterTheOldOne_isTakenBack_andTheOldOneGoesOn(String stop) {
        Fate stopped = Fate.kind().watchedBy(point -> {
            if (point.equals(stop)) {
                throw new IllegalStateException("failed " + point);
            }
        });
        assertThat(resumeFails(stopped).rolledBack()).isFalse();
        assertThat(world.keys().get(oldId).isEnabled()).isFalse();
        world.keys().disable(newId);

        assertThat(resumeFails(Fate.kind()).rolledBack()).isTrue();

        world.assertOneWorkingKey(stop);
    }

    @Test
    void oldKeyThatSomebodyDisabledToo_staysSo_andNothingIsDeleted() {
        world.keys().disable(oldId);
        world.keys().disable(newId);

        RotationException failure = resumeFails(Fate.kind());

        assertThat(failure.rolledBack()).isFalse();
        assertThat(failure).hasStackTraceContaining("enable one of them");
        assertThat(world.keys().list()).extracting(ApiKey::id).containsExactly(oldId, newId);
        assertThat(world.enabled()).isEmpty();

        world.keys().enable(oldId);
        assertThat(resumeFails(Fate.kind()).rolledBack()).isTrue();
        world.assertOneWorkingKey("once one works");
    }

    @Test
    void limitAndNameThatSomebodyGaveTheNewKey_stay() {
        world.keys()
                .update(
                        newId,
                        UpdateApiKey.builder()
                                .creditLimit("0")
                                .name("stopped by hand")
                                .build());
        world.account.clock().advance(OVERLAP);

        world.process(Fate.kind(), this::options, KeyRotation::resume);

        assertThat(world.keys().get(newId).creditLimit()).contains(Money.ZERO);
        assertThat(world.keys().get(newId).name()).isEqualTo("stopped by hand");
        assertThat(world.keys().get(oldId).isEnabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 30})
    void oldKey_getsItsLimitBack_lessWhatTheNewOneHasSpent(int images) {
        for (int i = 0; i < images; i++) {
            world.image(world.vault.current());
        }
        Money spent = world.keys().get(newId).spent().orElseThrow();
        assertThat(spent.isPositive()).isEqualTo(images > 0);
        world.keys().disable(newId);

        resumeFails(Fate.kind());

        assertThat(world.keys().get(oldId).creditLimit())
                .contains(Money.of("1.00").minus(spent));
        world.account.expectRefusals("key_credit_limit_exceeded");
    }

    @Test
    void newKeyThatSomebodyDeleted_countsAsHavingSpentItsShare() {
        world.keys().delete(newId);

        resumeFails(Fate.kind());

        assertThat(world.keys().get(oldId).creditLimit()).contains(Money.of("0.50"));
    }
}
