package ai.anyint.sdk.testkit.sequence;

import java.util.List;

/** An embedding of canned tokens. */
record EmbeddingCall(int secret, long input, String address) implements CallCommand {

    @Override
    public String model() {
        return "text-embedding-v4";
    }

    @Override
    public List<Control> before(NaiveModel naive) {
        return List.of(new Control.Can(model(), input, 0));
    }

    @Override
    public String path() {
        return "/openai/v1/embeddings";
    }

    @Override
    public List<Object> body() {
        return List.of("input", "Hello");
    }

    @Override
    public long output() {
        return 0;
    }

    @Override
    public long units() {
        return 0;
    }

    @Override
    public Object facts(Event.Call call) {
        return Json.object("usage", Json.object("prompt_tokens", input));
    }
}
