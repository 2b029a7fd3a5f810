package ai.anyint.sdk.testkit.sequence;

import java.util.List;

/** Images: one call, and as many generations. */
record ImageCall(int secret, long units, String address) implements CallCommand {

    @Override
    public String model() {
        return "nano-banana-2";
    }

    @Override
    public String path() {
        return "/openai/v1/images/generations";
    }

    @Override
    public List<Object> body() {
        return List.of("prompt", "a cat", "n", units);
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
    public Object facts(Event.Call call) {
        return Json.object();
    }
}
