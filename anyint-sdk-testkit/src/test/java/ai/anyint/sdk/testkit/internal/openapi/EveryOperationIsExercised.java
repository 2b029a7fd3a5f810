package ai.anyint.sdk.testkit.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs after all other tests of this module, by itself; its name keeps it out of their run. */
class EveryOperationIsExercised {

    @Test
    void everyOperation_hasSucceededInSomeTest() {
        List<Operation> never = Contract.served().operations().stream()
                .filter(operation -> !Exercised.here(operation))
                .toList();

        assertThat(never).as("operations that no test has called with success").isEmpty();
    }
}
