package ai.anyint.sdk.testkit.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.internal.openapi.Contract;
import ai.anyint.sdk.testkit.internal.openapi.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A route that the document does not have is a rumour; an operation without a route is a promise. */
class RoutesOfTheContractTest {

    private static final String CONTROL = "/__fake/";

    @Test
    void routesOfTheService_areTheOperationsOfTheDocument() {
        Stream<String> served =
                new Routes(new Answers()).all().stream().map(route -> Operation.shape(route.method(), route.path()));

        assertThat(Stream.concat(served, Stream.of("GET " + ContractDocument.PATH))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(documented());
    }

    private static List<String> documented() {
        return Contract.served().operations().stream()
                .filter(operation -> !operation.path().startsWith(CONTROL))
                .map(Operation::shape)
                .toList();
    }
}
