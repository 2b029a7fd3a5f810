package ai.anyint.sdk.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.endpoint.HttpMethod;
import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.core.matrix.Experiment.Face;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the matrix cannot show in one cell: the setting that lets unclear writes repeat, and a removal that worked. */
class UnclearWritesTest {

    private static final RetryPolicy REPEATS_THEM =
            RetryPolicy.builder().repeatsUnclearWrites(true).build();
    private static final String GONE = Wire.answer(404, Wire.error("not_found_error", "key_not_found"), "");
    private static final String BROKEN = Wire.answer(500, Wire.error("api_error", "internal_error"), "");

    static Stream<Fault> unclearFaults() {
        return Stream.of(NetworkFaults.afterTheRequest(), StatusFaults.all(), ContractErrors.all())
                .flatMap(List::stream)
                .filter(fault -> fault.expected().apply(HttpMethod.POST) == Rule.UNCLEAR);
    }

    @ParameterizedTest
    @MethodSource("unclearFaults")
    void unclearPost_isRepeatedWithItsKey_whereThePolicyAllows(Fault fault) {
        Experiment post = Experiment.with(HttpMethod.POST, fault, Face.BLOCKING, REPEATS_THEM);

        assertThat(post.requests()).hasSize(3);
        assertThat(post.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.mayHaveBeenApplied()).isTrue();
            assertThat(failure.idempotencyKey()).isPresent();
            assertThat(post.requests())
                    .allSatisfy(request -> assertThat(request.idempotencyKey()).isEqualTo(failure.idempotencyKey()));
        });
    }

    @Test
    void finalRefusal_isNotRepeated_evenWhereUnclearWritesAre() {
        Fault refusal = Fault.answering(
                "tier", Rule.FINAL, "", Wire.answer(503, Wire.error("api_error", "tier_unavailable"), ""));

        assertThat(Experiment.with(HttpMethod.POST, refusal, Face.BLOCKING, REPEATS_THEM)
                        .requests())
                .hasSize(1);
    }

    @Test
    void deleteThatFailedAndThenFindsNothing_isSuccess() {
        Experiment delete = Experiment.with(HttpMethod.DELETE, answering(BROKEN, GONE));

        assertThat(delete.failure()).isEmpty();
        assertThat(delete.requests()).hasSize(2);
    }

    @Test
    void deleteThatFindsNothingAtFirst_isNotFound() {
        Experiment delete = Experiment.with(HttpMethod.DELETE, answering(GONE, BROKEN));

        assertThat(delete.failure()).containsInstanceOf(NotFoundException.class);
        assertThat(delete.requests()).hasSize(1);
    }

    @Test
    void patchThatFailedAndIsThenRefused_mayStillHaveBeenApplied() {
        Experiment patch = Experiment.with(HttpMethod.PATCH, answering(BROKEN, GONE));

        assertThat(patch.failure()).containsInstanceOf(NotFoundException.class);
        assertThat(patch.cell().mayHaveBeenApplied()).isTrue();
    }

    private static Fault answering(String first, String then) {
        return Fault.of(
                "two answers",
                Rule.FINAL,
                "",
                (number, connection) -> Wire.write(connection, number == 1 ? first : then));
    }
}
