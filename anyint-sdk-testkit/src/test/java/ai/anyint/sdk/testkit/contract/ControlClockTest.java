package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of one account, by the control API. */
class ControlClockTest extends ControlWire {

    private String clock = "";
    private String advance = "";

    @BeforeEach
    void openAtTheEndOfJanuary() {
        Reply opened = open("{\"now\":\"2026-01-31T00:00:00Z\"}");
        buyOpus(opened).hasStatus(201);
        clock = path(opened) + "/clock";
        advance = clock + "/advance";
    }

    @Test
    void clock_standsWhereItWasSet() {
        assertThat(get(clock).hasStatus(200).text()).isEqualTo("{\"now\":\"2026-01-31T00:00:00.000Z\",\"fired\":[]}");
        put(clock, "{\"now\":\"2026-02-01T12:00:00+01:00\"}").hasStatus(200);
        assertThat(get(clock).textAt("/now")).isEqualTo("2026-02-01T11:00:00.000Z");
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, 2026-02-01T00:00:00.000Z",
        "PT24H, 2026-02-01T00:00:00.000Z",
        "P1M, 2026-02-28T00:00:00.000Z",
        "P1M2D, 2026-03-02T00:00:00.000Z",
        "P1W, 2026-02-07T00:00:00.000Z",
        "P1DT12H, 2026-02-01T12:00:00.000Z",
        "P1MT1S, 2026-02-28T00:00:01.000Z",
        "PT0.5S, 2026-01-31T00:00:00.500Z",
        "PT0S, 2026-01-31T00:00:00.000Z"
    })
    void periodsAndDurations_moveTheClock(String duration, String now) {
        assertThat(post(advance, "{\"duration\":\"" + duration + "\"}")
                        .hasStatus(200)
                        .textAt("/now"))
                .isEqualTo(now);
    }

    @Test
    void whatFellDue_isToldInOrder() {
        Reply moved = post(advance, "{\"duration\":\"P1M\"}").hasStatus(200);

        assertThat(moved.textAt("/fired/0/at")).isEqualTo("2026-02-28T00:00:00.000Z");
        assertThat(moved.textAt("/fired/0/type")).isEqualTo("subscription.expired");
        assertThat(moved.textAt("/fired/0/id")).isEqualTo("sub_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1D", "-P1M", "PT-1S", "-PT1S", "P1M-1D"})
    void backwards_is409(String duration) {
        post(advance, "{\"duration\":\"" + duration + "\"}").isRefused(409, "conflict_error", "clock_backwards");
        assertThat(get(clock).textAt("/now")).isEqualTo("2026-01-31T00:00:00.000Z");
    }

    @Test
    void anInstantBehind_is409() {
        put(clock, "{\"now\":\"2026-01-30T23:59:59.999Z\"}").isRefused(409, "conflict_error", "clock_backwards");
        put(clock, "{\"now\":\"2026-01-31T00:00:00Z\"}").hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "1D", "P1S", "P8000Y", "PT99999999999999999999H", "P999999999Y"})
    void whatIsNoDuration_orGoesTooFar_isRefused(String duration) {
        post(advance, "{\"duration\":\"" + duration + "\"}").isInvalid("invalid_parameter", "duration");
        assertThat(get(clock).textAt("/now")).isEqualTo("2026-01-31T00:00:00.000Z");
    }

    @Test
    void missingOrUnknownFields_areRefused() {
        post(advance, "{}").isInvalid("invalid_parameter", "duration");
        post(advance, "{\"days\":1}").isInvalid("unknown_parameter", "days");
        put(clock, "{}").isInvalid("invalid_parameter", "now");
        put(clock, "{\"now\":\"+99999-01-01T00:00:00Z\"}").isInvalid("invalid_parameter", "now");
    }
}
