package ai.anyint.sdk.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.FakeClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** {@code advance(a + b)} leaves what {@code advance(a)} and then {@code advance(b)} leave, and tells the same on the way. */
class AdvanceTest {

    private static final int SEEDS = 30;
    private static final int COMMANDS = 120;
    private static final int MOST_STOPS = 4;

    @Test
    void oneAdvance_isAsGoodAsItsPieces_onFixedSeeds() {
        LongStream.range(0, SEEDS).forEach(seed -> new Twins(seed).play());
    }

    @Test
    void oneAdvance_isAsGoodAsItsPieces_onAFreshSeed() {
        new Twins(new SecureRandom().nextLong()).play();
    }

    /** Two fakes that are told the same; one passes time at once, the other in pieces. */
    private static final class Twins {

        private final long seed;
        private final SplittableRandom random;
        private final List<Command> commands;
        private final NaiveModel model;
        private final Stage whole;
        private final Stage pieces;
        private final Comparison learning;

        Twins(long seed) {
            this.seed = seed;
            Generator generator = new Generator(seed, Sequences.KINDS);
            Opening opening = generator.opening(Sequences.isEnterprise(seed));
            this.random = new SplittableRandom(seed);
            this.commands = generator.commands(COMMANDS);
            this.model = new NaiveModel(opening);
            this.whole = new Stage(opening);
            this.pieces = new Stage(opening);
            this.learning = new Comparison(whole.names, 0);
        }

        void play() {
            commands.forEach(this::play);
        }

        private void play(Command command) {
            for (Control control : command.before(model)) {
                if (control instanceof Control.SetClock clock) {
                    pass(clock.instant());
                } else {
                    control.apply(whole.account);
                    control.apply(pieces.account);
                }
            }
            Ask ask = command.ask(model).filter(whole::knowsAllOf).orElse(null);
            if (ask != null) {
                JsonNode reply = whole.send(ask);
                assertThat(pieces.sendAs(ask, whole.names)).as("seed %d", seed).isEqualTo(reply);
                learning.answer(command.answer(model), reply);
            } else if (command instanceof ControlCommand) {
                command.answer(model);
            }
        }

        private void pass(Instant target) {
            Instant now = whole.account.clock().instant();
            List<FakeClock.Due> atOnce = whole.account.clock().advance(Duration.between(now, target));
            List<FakeClock.Due> inPieces = new ArrayList<>();
            for (Instant stop : stops(now, target)) {
                inPieces.addAll(pieces.account
                        .clock()
                        .advance(Duration.between(pieces.account.clock().instant(), stop)));
            }
            assertThat(inPieces).as("seed %d", seed).isEqualTo(atOnce);
            assertThat(WireState.of(pieces, Sequences.KINDS))
                    .as("seed %d, from %s to %s", seed, now, target)
                    .isEqualTo(WireState.of(whole, Sequences.KINDS));
        }

        private List<Instant> stops(Instant now, Instant target) {
            long millis = Duration.between(now, target).toMillis();
            List<Instant> stops = new ArrayList<>();
            if (millis > 0) {
                IntStream.range(0, random.nextInt(MOST_STOPS))
                        .forEach(i -> stops.add(now.plusMillis(random.nextLong(millis))));
            }
            stops.sort(null);
            stops.add(target);
            return stops;
        }
    }
}
