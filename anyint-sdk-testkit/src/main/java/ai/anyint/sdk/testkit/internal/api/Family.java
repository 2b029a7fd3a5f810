package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import okio.ByteString;

/** A family of routes: which key it takes and how it words a refusal. */
enum Family {
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

    WireResponse refuse(Refusal refusal) {
        return WireResponse.json(refusal.code().status(), this == ANTHROPIC ? anthropic(refusal) : envelope(refusal));
    }

    private static ByteString envelope(Refusal refusal) {
        return JsonOut.object(out -> out.object("error", error -> {
            error.field("message", refusal.explanation())
                    .field("type", refusal.code().type())
                    .field("code", refusal.code().wire());
            if (refusal.param().isPresent()) {
                error.field("param", refusal.param().get());
            }
        }));
    }

    private static ByteString anthropic(Refusal refusal) {
        return JsonOut.object(out -> out.field("type", "error")
                .object(
                        "error",
                        error -> error.field("type", anthropicType(refusal.code()))
                                .field("message", refusal.explanation())
                                .field("code", refusal.code().wire())));
    }

    private static String anthropicType(ErrorCode code) {
        return switch (code.type()) {
            case "quota_error" -> "rate_limit_error";
            case "conflict_error", "billing_error" -> "invalid_request_error";
            default -> code.type();
        };
    }
}
