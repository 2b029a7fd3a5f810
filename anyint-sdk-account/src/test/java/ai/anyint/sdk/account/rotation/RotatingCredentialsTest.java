package ai.anyint.sdk.account.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.core.Secret;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RotatingCredentialsTest {

    private static final Secret OLD = Secret.of("sk-testold0123456789abcdef0123456789abcdef");
    private static final Secret NEW = Secret.of("sk-testnew0123456789abcdef0123456789abcdef");

    private final AtomicReference<Secret> source = new AtomicReference<>(OLD);
    private final RotatingCredentials credentials = RotatingCredentials.from(source::get);

    @Test
    void keyOfTheSource_isServedAgain_untilItIsRefreshed() {
        source.set(NEW);
        assertThat(credentials.current()).contains(OLD);

        assertThat(credentials.refresh()).isTrue();
        assertThat(credentials.current()).contains(NEW);
        assertThat(credentials.refresh()).isFalse();
    }

    @Test
    void replacedKey_isWaitedFor_untilItsLastUseHasEnded() throws Exception {
        KeyLease first = credentials.lease();
        KeyLease second = credentials.lease();
        source.set(NEW);
        credentials.refresh();
        KeyLease fresh = credentials.lease();
        CompletableFuture<Boolean> waited = CompletableFuture.supplyAsync(() -> {
            try {
                credentials.awaitReplaced(Duration.ofMinutes(1));
                return true;
            } catch (InterruptedException | TimeoutException e) {
                throw new AssertionError(e);
            }
        });

        first.close();
        first.close();
        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> credentials.awaitReplaced(Duration.ofMillis(1)))
                .withMessageContaining("1 calls");
        assertThat(waited).isNotDone();
        second.close();
        assertThat(waited.join()).isTrue();
        assertThat(fresh.secret()).isEqualTo(NEW);
    }

    @Test
    void callsThatTakeTooLong_stopTheRotation_withBothKeysWorking_andAResumeEndsIt() {
        try (World world = World.of(CreateApiKey.named("ci"))) {
            RotatingCredentials own = RotatingCredentials.from(world.vault::current);
            try (KeyLease endless = own.lease()) {
                assertThatExceptionOfType(RotationException.class)
                        .isThrownBy(() -> world.process(
                                Fate.kind(),
                                builder -> builder.credentials(own).drainTimeout(Duration.ofMillis(1)),
                                rotation -> rotation.rotate(world.old.id())))
                        .satisfies(failure -> {
                            assertThat(failure.rolledBack()).isFalse();
                            assertThat(failure.report().reached()).isEqualTo(RotationStep.PROMOTED);
                        });
                assertThat(world.models(endless.secret())).isEqualTo(200);
                assertThat(world.models(world.vault.current())).isEqualTo(200);
            }
            world.process(Fate.kind(), builder -> builder.credentials(own), KeyRotation::resume);
            world.assertOneWorkingKey("after the last call");
        }
    }

    @Test
    void sourceThatStillSaysTheOldKey_stopsTheRotationBeforeThatIsDisabled() {
        try (World world = World.of(CreateApiKey.named("ci"))) {
            RotatingCredentials stale = RotatingCredentials.from(world.old::secret);

            assertThatExceptionOfType(RotationException.class)
                    .isThrownBy(() -> world.process(
                            Fate.kind(),
                            builder -> builder.credentials(stale),
                            rotation -> rotation.rotate(world.old.id())))
                    .havingCause()
                    .withMessageContaining("promote()");
            assertThat(world.models(world.old.secret())).isEqualTo(200);
        }
    }
}
