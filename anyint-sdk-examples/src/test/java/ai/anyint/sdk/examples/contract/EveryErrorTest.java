package ai.anyint.sdk.examples.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error code is met as its type: provoked by its own rule, and where no rule leads to it by a named fault. */
class EveryErrorTest {

    static Stream<Arguments> provocations() {
        return Provocation.ALL.stream()
                .flatMap(provocation -> Arrays.stream(Way.values()).map(way -> Arguments.of(provocation, way)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("provocations")
    void errorOfARule_isItsType(Provocation provocation, Way way) {
        ErrorCode code = codeOf(provocation);
        try (Stage stage = provocation.open(way)) {
            assertThat(catchThrowable(() -> provocation.steps().accept(stage)))
                    .isExactlyInstanceOf(provocation.exception())
                    .asInstanceOf(InstanceOfAssertFactories.type(AnyIntException.class))
                    .satisfies(refused -> {
                        assertThat(refused.code()).contains(provocation.code());
                        assertThat(refused.type()).contains(code.type());
                        assertThat(refused.status()).hasValue(code.status());
                        assertThat(refused.requestId()).isPresent();
                    });
            assertThat(stage.account().unusedFaults()).isEmpty();
        }
    }

    /** The clock is set by tests and by the control API, which is no part of the service. */
    @Test
    void everyCodeOfTheContract_isProvoked() {
        EnumSet<ErrorCode> all = EnumSet.allOf(ErrorCode.class);
        all.remove(ErrorCode.CLOCK_BACKWARDS);

        assertThat(Provocation.ALL).extracting(EveryErrorTest::codeOf).containsExactlyInAnyOrderElementsOf(all);
    }

    private static ErrorCode codeOf(Provocation provocation) {
        return ErrorCode.valueOf(provocation.code().toUpperCase(Locale.ROOT));
    }
}
