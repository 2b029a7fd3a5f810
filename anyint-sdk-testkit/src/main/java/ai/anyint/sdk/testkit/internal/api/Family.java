package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.util.Optional;
import okio.ByteString;

/** A family of routes: which key it takes and how it words a refusal. */
public enum Family {
    /** Account and billing: a provisioning key, and strict about fields. */
    MANAGEMENT,
    /** Models, in the dialect of OpenAI's clients. */
    OPENAI,
    /** Models, in the dialect of Anthropic's clients. */
    ANTHROPIC;

    static Family of(String path) {
        if (path.startsWith("/anthropic/")) {
            return ANTHROPIC;
        }
        return path.startsWith("/openai/") || path.startsWith("/suno/") ? OPENAI : MANAGEMENT;
    }

    /** Words a refusal. */
    public WireResponse refuse(Refusal refusal) {
        ErrorCode code = refusal.code();
        return WireResponse.json(code.status(), body(code.type(), code.wire(), refusal.explanation(), refusal.param()));
    }

    /** Words an error that is no refusal of a rule. */
    ByteString error(String type, String code, String message) {
        return body(type, code, message, Optional.empty());
    }

    /** Anthropic's dialect has no place for the name of a field but the message. */
    private ByteString body(String type, String code, String message, Optional<String> param) {
        return this == ANTHROPIC
                ? anthropic(type, code, param.map(name -> name + ": ").orElse("") + message)
                : envelope(type, code, message, param);
    }

    private static ByteString envelope(String type, String code, String message, Optional<String> param) {
        return JsonOut.object(out -> out.object("error", error -> {
            error.field("message", message).field("type", type).field("code", code);
            if (param.isPresent()) {
                error.field("param", param.get());
            }
        }));
    }

    private static ByteString anthropic(String type, String code, String message) {
        return JsonOut.object(out -> out.field("type", "error")
                .object(
                        "error",
                        error -> error.field("type", anthropicType(type))
                                .field("message", message)
                                .field("code", code)));
    }

    private static String anthropicType(String type) {
        return switch (type) {
            case "quota_error" -> "rate_limit_error";
            case "conflict_error", "billing_error" -> "invalid_request_error";
            default -> type;
        };
    }
}
