package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import ai.anyint.sdk.core.internal.json.Json;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void unchanged_isLeftOut() {
        assertThat(wire(Change.unchanged(), Change.unchanged(), Change.unchanged()))
                .isEqualTo("{}");
    }

    @Test
    void cleared_isNull() {
        assertThat(wire(Change.cleared(), Change.cleared(), Change.cleared()))
                .isEqualTo("{\"credit_limit\":null,\"price\":null,\"expires_at\":null}");
    }

    @Test
    void set_isWrittenInTheShapeOfItsField() {
        assertThat(wire(
                        Change.set(Money.of("25")),
                        Change.set(Money.of("25")),
                        Change.set(Instant.parse("2026-01-31T00:00:00.123456Z"))))
                .isEqualTo("{\"credit_limit\":25.00,\"price\":\"25.00\",\"expires_at\":\"2026-01-31T00:00:00.123Z\"}");
    }

    @Test
    void threeStates_areToldApart() {
        assertThat(Change.unchanged().isUnchanged()).isTrue();
        assertThat(Change.unchanged().isCleared()).isFalse();
        assertThat(Change.cleared().isUnchanged()).isFalse();
        assertThat(Change.cleared().isCleared()).isTrue();
        assertThat(Change.set("a").isUnchanged()).isFalse();
        assertThat(Change.set("a").isCleared()).isFalse();
        assertThat(Change.set("a").value()).contains("a");
        assertThat(Change.cleared().value()).isEmpty();
        assertThat(Change.unchanged().value()).isEmpty();
    }

    @Test
    void sameChange_isEqual() {
        assertThat(Change.set("a")).isEqualTo(Change.set("a")).hasSameHashCodeAs(Change.set("a"));
        assertThat(Change.set("a")).isNotEqualTo(Change.set("b")).isNotEqualTo(Change.cleared());
        assertThat(Change.<String>unchanged()).isNotEqualTo(Change.<String>cleared());
    }

    @Test
    void text_saysWhatHappensAndNoSecret() {
        assertThat(Change.unchanged()).hasToString("unchanged");
        assertThat(Change.cleared()).hasToString("cleared");
        assertThat(Change.set(Secret.of("sk-prov-test0123456789"))).hasToString("set to ***");
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without null checks does
    void settingNothing_isRefused() {
        // Else a forgotten value would silently remove a limit.
        assertThatNullPointerException().isThrownBy(() -> Change.set(null));
    }

    private static String wire(Change<Money> limit, Change<Money> price, Change<Instant> expiry) {
        return new String(Json.write(new Update(limit, price, expiry)), StandardCharsets.UTF_8);
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Update(
            @JsonProperty("credit_limit") @JsonFormat(shape = JsonFormat.Shape.NUMBER)
            Change<Money> limit,

            Change<Money> price,
            @JsonProperty("expires_at") Change<Instant> expiry) {}
}
