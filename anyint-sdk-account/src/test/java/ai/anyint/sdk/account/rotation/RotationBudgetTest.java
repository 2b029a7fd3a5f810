package ai.anyint.sdk.account.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.error.AnyIntException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rotation never lets two keys spend more than the first might have. */
class RotationBudgetTest {

    private static final Money IMAGE = Money.of("0.04");

    /** What the keys may have spent in the end if each spends all that it can from now on; a deleted one nothing more. */
    static Money couldSpend(List<ApiKey> keys, Map<Long, ApiKey> seen) {
        keys.forEach(key -> seen.put(key.id(), key));
        return seen.values().stream()
                .map(key -> keys.contains(key) && key.isEnabled() ? most(key) : spent(key))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money most(ApiKey key) {
        return Budget.larger(key.creditLimit().orElseThrow(), spent(key));
    }

    private static Money spent(ApiKey key) {
        return key.spent().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"10.00,0", "10.00,3", "0.11,1", "0.0000000001,0", "0.04,1", "0.00,0"})
    void limitsOfBoth_neverAddUpToMoreThanTheFirst_andTheNewOneGetsAllOfIt(String limit, int images) {
        try (World world = World.of(CreateApiKey.named("ci").withCreditLimit(limit))) {
            for (int i = 0; i < images; i++) {
                world.image(world.old.secret());
            }
            Money spent = world.keys().get(world.old.id()).spent().orElseThrow();
            Map<Long, ApiKey> seen = new HashMap<>();
            Fate fate = Fate.kind()
                    .watchedBy(point -> assertThat(couldSpend(world.keys().list(), seen))
                            .as(point)
                            .isLessThanOrEqualTo(Money.of(limit)));

            RotationReport report = world.process(fate, rotation -> rotation.rotate(world.old.id()));

            assertThat(world.keys().get(report.newId().orElseThrow()).creditLimit())
                    .contains(Money.of(limit).minus(spent));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keysThatSpendAllTheyCan_atEveryPointOfARotation_spendTheFirstLimitAndOneCallEachAtMost(boolean fails) {
        boolean ended = false;
        for (int point = 1; !ended; point++) {
            try (World world = World.of(CreateApiKey.named("ci").withCreditLimit("1.00"))) {
                Map<Long, Money> seen = new HashMap<>();
                Fate fate = (fails ? Fate.failsAt(point) : Fate.kind()).watchedBy(at -> spendAll(world, seen));
                try {
                    world.process(fate, rotation -> rotation.rotate(world.old.id()));
                    ended = true;
                } catch (IllegalStateException | RotationException | AnyIntException failed) {
                    assertThat(fate.struck()).isTrue();
                }
                world.process(Fate.kind().watchedBy(at -> spendAll(world, seen)), KeyRotation::resume);
                spendAll(world, seen);

                Money spent = seen.values().stream().reduce(Money.ZERO, Money::plus);
                assertThat(spent)
                        .isBetween(
                                Money.of("1.00"), Money.of("1.00").plus(IMAGE).plus(IMAGE));
                world.account.expectRefusals("key_credit_limit_exceeded");
            }
        }
    }

    private static void spendAll(World world, Map<Long, Money> seen) {
        for (ApiKey key : world.enabled()) {
            Secret secret = world.vault.secretOf(key.id());
            if (secret != null) {
                while (world.image(secret) == 200) {
                    // Until its limit refuses.
                }
            }
        }
        world.keys().list().forEach(key -> seen.put(key.id(), key.spent().orElseThrow()));
    }

    @Test
    void keyWithoutALimit_hasASuccessorWithoutOne() {
        try (World world = World.of(CreateApiKey.named("ci"))) {
            RotationReport report = world.process(Fate.kind(), rotation -> rotation.rotate(world.old.id()));

            assertThat(world.keys().get(report.newId().orElseThrow()).creditLimit())
                    .isEmpty();
        }
    }

    @Test
    void whileBothWork_eachHasHalfOfWhatWasLeft() {
        try (World world = World.of(CreateApiKey.named("ci").withCreditLimit("1.04"))) {
            world.image(world.old.secret());

            RotationReport report = world.process(
                    Fate.kind(),
                    builder -> builder.overlap(Duration.ofMinutes(10)),
                    rotation -> rotation.rotate(world.old.id()));

            assertThat(world.keys().get(world.old.id()).creditLimit()).contains(Money.of("0.54"));
            assertThat(world.keys().get(report.newId().orElseThrow()).creditLimit())
                    .contains(Money.of("0.50"));
        }
    }
}
