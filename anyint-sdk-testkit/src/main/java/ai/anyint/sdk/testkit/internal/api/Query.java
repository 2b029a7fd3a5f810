package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** Reads query parameters strictly: a typo must not pass a test. */
public final class Query {

    private Query() {}

    /** Returns a query parameter, once all of them are known and given once. */
    public static Optional<String> of(HttpUrl url, String name, Set<String> known) {
        for (String given : url.queryParameterNames()) {
            if (!known.contains(given)) {
                throw Refusal.param(ErrorCode.UNKNOWN_PARAMETER, given, "There is no such query parameter here.");
            }
            if (url.queryParameterValues(given).size() > 1) {
                throw JsonIn.invalid(given, "Must be given once.");
            }
        }
        return Optional.ofNullable(url.queryParameter(name));
    }
}
