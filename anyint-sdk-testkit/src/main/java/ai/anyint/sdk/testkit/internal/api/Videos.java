package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.TaskStatus;
import ai.anyint.sdk.testkit.internal.engine.TaskView;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** {@code /openai/v1/videos}: creates a video and fetches how far it is, in the dialect of OpenAI's clients. */
final class Videos {

    private static final String STANDARD_SECONDS = "4";
    private static final String STANDARD_SIZE = "720x1280";
    private static final long ALL_BUT_DONE = 99;

    /** What the caller asked for and the engine has no use for. The prompt is nobody's business, and not kept. */
    private record Shape(String seconds, String size) {}

    private final Tasks tasks;
    /** By the task's own id, weakly: a copied account shares the id, and a forgotten task takes its shape with it. */
    private final Map<String, Shape> shapes = Collections.synchronizedMap(new WeakHashMap<>());

    Videos(Answers answers) {
        this.tasks = new Tasks(answers, Unit.GENERATIONS);
    }

    WireResponse create(Exchange exchange) {
        JsonIn body = FormIn.formOrJson(exchange.request());
        body.requiredText("prompt");
        Shape shape = new Shape(
                body.text("seconds").orElse(STANDARD_SECONDS), body.text("size").orElse(STANDARD_SIZE));
        TaskView task = tasks.start(exchange, body);
        Account account = exchange.application().account();
        shapes.put(task.id(), shape);
        return video(task, shape, account.now());
    }

    WireResponse fetch(Exchange exchange) {
        TaskView task = tasks.find(exchange, "id");
        Account account = exchange.application().account();
        Shape shape = shapes.getOrDefault(task.id(), new Shape(STANDARD_SECONDS, STANDARD_SIZE));
        return video(task, shape, account.now());
    }

    private static WireResponse video(TaskView task, Shape shape, Instant now) {
        boolean completed = task.status() == TaskStatus.SUCCEEDED;
        return WireResponse.json(200, JsonOut.object(out -> {
            out.field("id", task.id())
                    .field("object", "video")
                    .field("model", task.modelId())
                    .field("status", status(task.status()))
                    .field("progress", completed ? 100 : progress(task, now))
                    .field("created_at", task.createdAt().getEpochSecond());
            if (completed) {
                out.field("completed_at", task.endsAt().getEpochSecond());
            } else {
                out.nothing("completed_at");
            }
            out.nothing("expires_at")
                    .field("seconds", shape.seconds())
                    .field("size", shape.size())
                    .nothing("prompt")
                    .nothing("remixed_from_video_id");
            error(out, task.status());
        }));
    }

    private static String status(TaskStatus status) {
        return switch (status) {
            case PROCESSING -> "in_progress";
            case SUCCEEDED -> "completed";
            case FAILED -> "failed";
        };
    }

    private static long progress(TaskView task, Instant now) {
        long whole = Duration.between(task.createdAt(), task.endsAt()).toMillis();
        long part = Duration.between(task.createdAt(), now).toMillis();
        return Math.min(ALL_BUT_DONE, 100 * part / whole);
    }

    private static void error(JsonOut out, TaskStatus status) throws IOException {
        if (status == TaskStatus.FAILED) {
            out.object(
                    "error",
                    error -> error.field("code", "video_generation_failed")
                            .field("message", "The test said that this task fails. It is refunded."));
        } else {
            out.nothing("error");
        }
    }
}
