package ai.anyint.sdk.testkit.sequence;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the model expects of an answer.
 *
 * @param headers by name in lower case; null for one that must be missing
 * @param body what must be in the body; null says nothing about it
 * @param keptAs the name under which a later replay asks for this very answer
 * @param replayOf the name of the answer that must come again, byte for byte
 */
record Answer(
        int status,
        Map<String, @Nullable Object> headers,
        @Nullable Object body,
        @Nullable String keptAs,
        @Nullable String replayOf) {

    static Answer none() {
        return new Answer(0, Map.of(), null, null, null);
    }

    static Answer ok(@Nullable Object body) {
        return new Answer(200, Map.of(), body, null, null);
    }

    static Answer created(Object body) {
        return new Answer(201, Map.of(), body, null, null);
    }

    static Answer gone() {
        return new Answer(204, Map.of(), null, null, null);
    }

    static Answer no(Refused refused) {
        Map<String, @Nullable Object> error = Json.object("code", refused.code());
        if (refused.param() != null) {
            error.put("param", refused.param());
        }
        Long wait = refused.retryAfter();
        return new Answer(
                refused.status(),
                Json.object("retry-after", wait == null ? null : String.valueOf(wait)),
                Json.object("error", error),
                null,
                null);
    }

    static Answer no(String code) {
        return no(Refused.of(code));
    }

    static Answer unless(Optional<Refused> refused, Supplier<Answer> otherwise) {
        return refused.map(Answer::no).orElseGet(otherwise);
    }

    Answer with(Map<String, @Nullable Object> otherHeaders) {
        return new Answer(status, otherHeaders, body, keptAs, replayOf);
    }

    Answer keptAs(String name) {
        return new Answer(status, headers, body, name, replayOf);
    }

    static Answer again(int status, String name) {
        return new Answer(status, Json.object("idempotent-replayed", "true"), null, null, name);
    }
}
