package ai.anyint.sdk.testkit.internal.api;

import okio.ByteString;

/** The events of a streamed message: one block of text, and the whole usage at the end. */
final class MessageEvents {

    private MessageEvents() {}

    static StreamScript script(TextAnswer answer) {
        StreamScript script = answer.script()
                .frame(event(
                        "message_start", out -> out.object("message", message -> MessageObject.begun(message, answer))))
                .frame(event(
                        "content_block_start",
                        out -> out.field("index", 0).object("content_block", block -> MessageObject.block(block, ""))))
                .frame(event("ping", out -> {}));
        for (String word : answer.words()) {
            script.word(event(
                    "content_block_delta",
                    out -> out.field("index", 0)
                            .object(
                                    "delta",
                                    delta -> delta.field("type", "text_delta").field("text", word))));
        }
        return script.frame(event("content_block_stop", out -> out.field("index", 0)))
                .frame(event(
                        "message_delta",
                        out -> out.object("delta", MessageObject::stop)
                                .object("usage", usage -> MessageObject.usage(usage, answer.usage()))))
                .frame(event("message_stop", out -> {}));
    }

    private static ByteString event(String type, JsonOut.Writer fields) {
        return ServerSentEvent.named(type, JsonOut.object(out -> {
            out.field("type", type);
            fields.write(out);
        }));
    }
}
