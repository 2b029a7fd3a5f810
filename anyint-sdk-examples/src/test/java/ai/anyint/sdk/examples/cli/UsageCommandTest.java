package ai.anyint.sdk.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageCommandTest {

    @ParameterizedTest
    @CsvSource({
        "0,100,0.0",
        "29,100,29.0",
        "1,3,33.3",
        "99999,100000,99.9",
        "100,100,100.0",
        "120,100,100.0",
        "0,0,100.0"
    })
    void usedPercent_isExact_roundedDown_and100AtMost(long used, long limit, String percent) {
        assertThat(UsageCommand.usedPercent(used, limit)).hasToString(percent);
    }
}
