package ai.anyint.sdk.testkit.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model with a mistake must be caught, by a handful of commands and a test that shows it by itself. */
class PlantedMistakeTest {

    private static final int HANDFUL = 6;
    private static final int SEEDS = 50;

    @TempDir
    Path folder;

    @Test
    void limitThatAdmitsOneMore_isFound_andShrinksToAHandful() {
        assertThat(firstFailure(LessOrEqual::new).commands()).hasSizeLessThanOrEqualTo(HANDFUL);
    }

    @Test
    void snippet_compiles_andFailsByItself_atTheSameDifference() throws Exception {
        Failure failure = firstFailure(LessOrEqual::new);

        Throwable shown = catchThrowable(() -> new SnippetRun(folder).run(Snippet.of(failure)));

        assertThat(shown)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(failure.difference().expected());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void longSequence_printsATestThatCompilesAndRunsToItsDifference(boolean enterprise) {
        Generator generator = new Generator(SEEDS, Sequences.KINDS);
        Runner runner = new Runner(generator.opening(enterprise), Drifting::new, Sequences.KINDS);
        Failure failure = runner.run(generator.commands(2 * Sequences.LENGTH), Sequences.LENGTH)
                .orElseThrow();

        Throwable shown = catchThrowable(() -> new SnippetRun(folder).run(Snippet.of(failure)));

        assertThat(failure.played()).hasSizeGreaterThan(Sequences.LENGTH / 2);
        assertThat(shown)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(failure.difference().expected());
    }

    @Test
    void expiryOneInstantLate_isFound_andShrinksToAHandful() {
        assertThat(firstFailure(LateByOne::new).commands()).hasSizeLessThanOrEqualTo(HANDFUL);
    }

    @Test
    void monthCountedFromTheMonthBefore_isFound_andShrinksToAHandful() {
        assertThat(firstFailure(ChainedMonths::new).commands()).hasSizeLessThanOrEqualTo(HANDFUL);
    }

    private static Failure firstFailure(Function<Opening, NaiveModel> mistaken) {
        return LongStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> Sequences.failure(seed, false, Sequences.KINDS, mistaken).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the mistake was not found in " + SEEDS + " sequences"));
    }

    private static final class LessOrEqual extends NaiveModel {

        LessOrEqual(Opening opening) {
            super(opening);
        }

        @Override
        boolean admits(BigDecimal used, BigDecimal limit) {
            return used.compareTo(limit) <= 0;
        }
    }

    /** Goes wrong late and by next to nothing. */
    private static final class Drifting extends NaiveModel {

        Drifting(Opening opening) {
            super(opening);
        }

        @Override
        BigDecimal balance() {
            return calls < Sequences.LENGTH / 4
                    ? super.balance()
                    : super.balance().add(new BigDecimal("1E-10"));
        }
    }

    private static final class ChainedMonths extends NaiveModel {

        ChainedMonths(Opening opening) {
            super(opening);
        }

        @Override
        Instant months(Instant anchor, int count) {
            OffsetDateTime end = anchor.atOffset(ZoneOffset.UTC);
            for (int i = 0; i < count; i++) {
                end = end.plusMonths(1);
            }
            return end.toInstant();
        }
    }

    private static final class LateByOne extends NaiveModel {

        LateByOne(Opening opening) {
            super(opening);
        }

        @Override
        boolean isOver(Instant end) {
            return now.isAfter(end);
        }
    }
}
