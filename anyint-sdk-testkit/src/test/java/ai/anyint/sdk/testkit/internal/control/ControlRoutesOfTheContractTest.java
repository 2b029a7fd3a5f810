package ai.anyint.sdk.testkit.internal.control;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.internal.openapi.Contract;
import ai.anyint.sdk.testkit.internal.openapi.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The control API is in the document as a whole, and nothing else is. */
class ControlRoutesOfTheContractTest {

    @Test
    void routesOfTheControlApi_areTheOperationsOfTheDocument() {
        ControlApi control = new ControlApi(FakeAnyInt.create(), account -> {
            throw new AssertionError("no account is looked at here");
        });
        List<String> served = control.routes().stream()
                .map(route -> Operation.shape(route.method(), "/" + String.join("/", route.template())))
                .toList();

        assertThat(served).containsExactlyInAnyOrderElementsOf(documented());
    }

    private static List<String> documented() {
        return Contract.served().operations().stream()
                .filter(operation -> operation.path().startsWith("/" + ControlApi.ROOT + "/"))
                .map(Operation::shape)
                .toList();
    }
}
