package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.TaskView;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import java.util.Locale;

/** {@code /suno}: submits a piece of music and fetches how far it is (decided: nobody publishes these two routes). */
final class Music {

    private final Tasks tasks;

    Music(Answers answers) {
        this.tasks = new Tasks(answers, Unit.TASKS);
    }

    WireResponse submit(Exchange exchange) {
        TaskView task = tasks.start(exchange, exchange.json());
        return WireResponse.json(200, JsonOut.object(out -> out.field("task_id", task.id())));
    }

    WireResponse fetch(Exchange exchange) {
        TaskView task = tasks.find(exchange, "task_id");
        return WireResponse.json(
                200,
                JsonOut.object(out -> out.field("task_id", task.id())
                        .field("status", task.status().name().toLowerCase(Locale.ROOT))));
    }
}
