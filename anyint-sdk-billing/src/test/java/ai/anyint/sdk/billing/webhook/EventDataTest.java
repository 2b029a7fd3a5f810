package ai.anyint.sdk.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.internal.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventDataTest {

    private static EventData data(String json) throws Exception {
        String event = Message.EVENT.replace("{\"apiKeyId\":7}", json);
        return Json.read(event.getBytes(StandardCharsets.UTF_8), WebhookEvent.class)
                .data();
    }

    @Test
    void field_isReadAsWhatItIs() throws Exception {
        EventData data = data("{\"id\":7,\"balance\":\"4.999643\",\"at\":\"2026-01-31T12:00:00.000Z\",\"share\":0.80,"
                + "\"model\":{\"ids\":[\"m\"]},\"none\":null}");

        assertThat(data.integer("id")).hasValue(7);
        assertThat(data.amount("balance")).contains(Money.of("4.999643"));
        assertThat(data.instant("at")).contains(Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(data.text("balance")).contains("4.999643");
        assertThat(data.toMap())
                .containsEntry("share", new BigDecimal("0.80"))
                .containsEntry("model", Map.of("ids", List.of("m")))
                .containsEntry("none", null)
                .hasSize(6);
        assertThat(data).hasToString("6 fields");
    }

    @Test
    void fieldOfAnotherKind_isEmpty() throws Exception {
        EventData data = data("{\"text\":\"x\",\"number\":0.5,\"huge\":9223372036854775808,\"flag\":true}");

        assertThat(data.integer("text")).isEmpty();
        assertThat(data.integer("number")).isEmpty();
        assertThat(data.integer("huge")).isEmpty();
        assertThat(data.text("flag")).isEmpty();
        assertThat(data.text("absent")).isEmpty();
        assertThat(data.amount("text")).isEmpty();
        assertThat(data.instant("text")).isEmpty();
    }

    @Test
    void dataMadeByATest_isReadAlike() {
        EventData data = EventData.of(Map.of("id", 7, "long", 8L));

        assertThat(data.integer("id")).hasValue(7);
        assertThat(data.integer("long")).hasValue(8);
        assertThat(data).isEqualTo(EventData.of(Map.of("long", 8L, "id", 7)));
    }

    @Test
    void typeOfTomorrow_isKept() throws Exception {
        WebhookEvent event = Json.read(
                Message.EVENT.replace("usage.alert", "moon.landed").getBytes(StandardCharsets.UTF_8),
                WebhookEvent.class);

        assertThat(event.type()).isEqualTo(WebhookEventType.of("moon.landed"));
    }
}
