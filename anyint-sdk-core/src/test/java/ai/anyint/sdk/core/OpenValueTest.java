package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.fixture.ThingKind;
import ai.anyint.sdk.core.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenValueTest {

    @Test
    void sameClassAndText_isEqual() {
        assertThat(ThingKind.of("round")).isEqualTo(ThingKind.ROUND).hasSameHashCodeAs(ThingKind.ROUND);
    }

    @Test
    void otherTextOrClass_isNotEqual() {
        assertThat(ThingKind.of("Round")).isNotEqualTo(ThingKind.ROUND);
        assertThat(new Other("round")).isNotEqualTo(ThingKind.ROUND);
        assertThat(ThingKind.ROUND).isNotEqualTo("round");
    }

    @Test
    void text_isTheWireForm() {
        assertThat(ThingKind.ROUND).hasToString("round");
        assertThat(new String(Json.write(Map.of("kind", ThingKind.of("new"))), StandardCharsets.UTF_8))
                .isEqualTo("{\"kind\":\"new\"}");
    }

    private static final class Other extends OpenValue {
        Other(String value) {
            super(value);
        }
    }
}
