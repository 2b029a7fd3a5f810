package ai.anyint.sdk.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.endpoint.HttpMethod;
import ai.anyint.sdk.core.matrix.Experiment.Face;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Method by fault: what reached a server, what surfaced, and how long the client would have waited. */
class FaultMatrixTest {

    private static final Map<Fault, Map<HttpMethod, Experiment>> SEEN = new LinkedHashMap<>();
    private static int requestsThroughRefusedTls;

    @BeforeAll
    static void runEveryCell() {
        try (Matrix matrix = new Matrix()) {
            for (Fault fault : matrix.faults()) {
                Map<HttpMethod, Experiment> byMethod = new LinkedHashMap<>();
                Matrix.METHODS.forEach(method -> byMethod.put(method, Experiment.with(method, fault)));
                SEEN.put(fault, byMethod);
            }
            requestsThroughRefusedTls = matrix.requestsThroughRefusedTls();
        }
    }

    @AfterAll
    static void forget() {
        SEEN.clear();
    }

    @Test
    void everyCell_isAsTheContractSays() {
        SoftAssertions cells = new SoftAssertions();
        SEEN.forEach((fault, byMethod) -> byMethod.forEach((method, experiment) -> cells.assertThat(experiment.cell())
                .as("%s × %s", method, fault.name())
                .isEqualTo(Oracle.expects(method, fault))));
        cells.assertAll();
    }

    @Test
    void refusedTls_showsTheServerNoRequest() {
        assertThat(requestsThroughRefusedTls).isZero();
    }

    @Test
    void asynchronousFace_seesTheSameInEveryCell() {
        SoftAssertions cells = new SoftAssertions();
        try (Matrix matrix = new Matrix()) {
            for (Fault fault : matrix.faults()) {
                for (HttpMethod method : Matrix.METHODS) {
                    cells.assertThat(Experiment.with(method, fault, Face.ASYNCHRONOUS, RetryPolicy.standard())
                                    .cell())
                            .as("%s × %s", method, fault.name())
                            .isEqualTo(Oracle.expects(method, fault));
                }
            }
        }
        cells.assertAll();
    }

    @Test
    void noUnclearFailure_bringsAPostToTheServerTwice() {
        List<String> twice = new ArrayList<>();
        SEEN.forEach((fault, byMethod) -> {
            Cell post = byMethod.get(HttpMethod.POST).cell();
            if (post.mayHaveBeenApplied() && post.requests() > 1) {
                twice.add(fault.name());
            }
        });
        assertThat(SEEN.values())
                .anyMatch(byMethod -> byMethod.get(HttpMethod.POST).cell().mayHaveBeenApplied());
        assertThat(twice).isEmpty();
    }

    @Test
    void everyPostOnTheWire_hasTheKeyOfItsException() {
        SEEN.forEach((fault, byMethod) -> {
            Experiment post = byMethod.get(HttpMethod.POST);
            assertThat(post.requests())
                    .as(fault.name())
                    .allSatisfy(request -> assertThat(request.idempotencyKey()).isPresent());
            post.failure().ifPresent(failure -> {
                assertThat(failure.idempotencyKey()).as(fault.name()).isPresent();
                assertThat(post.requests())
                        .as(fault.name())
                        .allSatisfy(
                                request -> assertThat(request.idempotencyKey()).isEqualTo(failure.idempotencyKey()));
            });
        });
    }

    @Test
    void onlyAPost_carriesAnIdempotencyKey() {
        SEEN.values()
                .forEach(byMethod -> byMethod.forEach((method, experiment) -> {
                    if (method != HttpMethod.POST) {
                        assertThat(experiment.requests())
                                .allSatisfy(request ->
                                        assertThat(request.idempotencyKey()).isEmpty());
                    }
                }));
    }

    @Test
    void docs_showWhatWasSeen() throws IOException {
        MatrixPage.isUpToDate(SEEN);
    }
}
