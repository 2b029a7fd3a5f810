package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Event;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import okio.ByteString;

/** An event as its receivers read it. */
public final class WebhookPayload {

    private WebhookPayload() {}

    /** Returns the body of a delivery: the same bytes for the same event, on every attempt. */
    public static ByteString of(Event event) {
        return JsonOut.object(out -> out.field("id", event.id())
                .field("type", event.type().wire())
                .field("createdAt", event.createdAt())
                .field("accountId", event.accountId())
                .object("data", data -> write(data, event.data())));
    }

    /** Returns what stands under {@code data}. */
    public static ByteString data(Event event) {
        return JsonOut.object(out -> write(out, event.data()));
    }

    private static void write(JsonOut out, Map<String, Object> data) throws IOException {
        for (Map.Entry<String, Object> field : data.entrySet()) {
            write(out, field.getKey(), field.getValue());
        }
    }

    private static void write(JsonOut out, String name, Object value) throws IOException {
        if (value instanceof BigDecimal amount) {
            out.money(name, amount);
        } else if (value instanceof Instant instant) {
            out.field(name, instant);
        } else if (value instanceof Boolean flag) {
            out.field(name, flag.booleanValue());
        } else if (value instanceof Double share) {
            out.number(name, BigDecimal.valueOf(share));
        } else if (value instanceof Number count) {
            out.field(name, count.longValue());
        } else {
            out.field(name, value.toString());
        }
    }
}
