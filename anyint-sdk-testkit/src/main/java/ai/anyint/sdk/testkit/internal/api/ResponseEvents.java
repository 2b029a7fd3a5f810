package ai.anyint.sdk.testkit.internal.api;

import java.util.List;
import okio.ByteString;

/** The typed, numbered events of a streamed response: begun from the outside in, ended from the inside out. */
final class ResponseEvents {

    private final ResponseObject response;
    private final StreamScript script;
    private int sequence;

    private ResponseEvents(ResponseObject response) {
        this.response = response;
        this.script = response.answer().script();
    }

    static StreamScript script(ResponseObject response) {
        return new ResponseEvents(response).write();
    }

    private StreamScript write() {
        String text = response.answer().text();
        frame("response.created", out -> out.object("response", response::begun));
        frame("response.in_progress", out -> out.object("response", response::begun));
        frame("response.output_item.added", inOutput(out -> out.object("item", response::begunItem)));
        frame("response.content_part.added", inPart(out -> out.object("part", part -> ResponseObject.part(part, ""))));
        for (String word : response.answer().words()) {
            script.word(event(
                    "response.output_text.delta",
                    inPart(out -> out.field("delta", word).texts("logprobs", List.of()))));
        }
        frame("response.output_text.done", inPart(out -> out.field("text", text).texts("logprobs", List.of())));
        frame("response.content_part.done", inPart(out -> out.object("part", part -> ResponseObject.part(part, text))));
        frame("response.output_item.done", inOutput(out -> out.object("item", response::completedItem)));
        return frame("response.completed", out -> out.object("response", response::completed));
    }

    private StreamScript frame(String type, JsonOut.Writer fields) {
        return script.frame(event(type, fields));
    }

    private ByteString event(String type, JsonOut.Writer fields) {
        return ServerSentEvent.named(type, JsonOut.object(out -> {
            out.field("type", type).field("sequence_number", sequence++);
            fields.write(out);
        }));
    }

    private static JsonOut.Writer inOutput(JsonOut.Writer fields) {
        return out -> {
            out.field("output_index", 0);
            fields.write(out);
        };
    }

    private JsonOut.Writer inPart(JsonOut.Writer fields) {
        return inOutput(out -> {
            out.field("item_id", response.itemId()).field("content_index", 0);
            fields.write(out);
        });
    }
}
