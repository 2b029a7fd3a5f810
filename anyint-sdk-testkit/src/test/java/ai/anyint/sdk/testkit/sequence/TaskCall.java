package ai.anyint.sdk.testkit.sequence;

import java.util.List;

/** A video or a piece of music that succeeds or fails. */
record TaskCall(int secret, boolean video, boolean fails, String address) implements CallCommand {

    @Override
    public String model() {
        return video ? "seedance-2-0" : "suno-v5";
    }

    @Override
    public List<Control> before(NaiveModel naive) {
        return List.of(new Control.TaskEnds(model(), fails));
    }

    @Override
    public String path() {
        return video ? "/openai/v1/videos" : "/suno/submit/music";
    }

    @Override
    public List<Object> body() {
        return List.of("prompt", "a cat");
    }

    @Override
    public long input() {
        return 0;
    }

    @Override
    public long output() {
        return 0;
    }

    @Override
    public long units() {
        return 1;
    }

    @Override
    public boolean task() {
        return true;
    }

    @Override
    public Object facts(Event.Call call) {
        return Json.object(video ? "id" : "task_id", new Fact.Ref("task-" + call.number()));
    }
}
