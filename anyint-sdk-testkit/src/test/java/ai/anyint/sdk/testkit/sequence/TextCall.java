package ai.anyint.sdk.testkit.sequence;

import java.util.ArrayList;
import java.util.List;

/** A text call of canned tokens, streamed or not. */
record TextCall(int secret, Dialect dialect, boolean streamed, String model, long input, long output, String address)
        implements CallCommand {

    @Override
    public List<Control> before(NaiveModel naive) {
        return List.of(new Control.Can(model, input, output));
    }

    @Override
    public String path() {
        return dialect.path;
    }

    @Override
    public List<Object> body() {
        List<Object> fields = new ArrayList<>(dialect.body());
        if (streamed) {
            fields.addAll(List.of("stream", true));
        }
        return fields;
    }

    @Override
    public long units() {
        return 0;
    }

    @Override
    public Object facts(Event.Call call) {
        return streamed ? Json.object() : dialect.usage(input, output);
    }
}
