package ai.anyint.sdk.core.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A result together with what came with it. Immutable.
 *
 * @param <R> the type of the result
 */
public final class ApiResponse<R extends @Nullable Object> {

    private final R value;
    private final int status;
    private final Map<String, List<String>> headers;
    private final int attempts;

    /**
     * Creates a response.
     *
     * @param headers by name, in any case; a map that ignores case
     */
    public ApiResponse(R value, int status, Map<String, List<String>> headers, int attempts) {
        this.value = value;
        this.status = status;
        this.headers = headers;
        this.attempts = attempts;
    }

    /** Returns the result. */
    public R value() {
        return value;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the headers; looking one up ignores case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Returns the first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }

    /** Returns the id under which the service knows the request. */
    public Optional<String> requestId() {
        return header("x-request-id");
    }

    /** Returns how many requests were made for the call. */
    public int attempts() {
        return attempts;
    }

    /** Names the status and the request; values and headers may be private. */
    @Override
    public String toString() {
        return "ApiResponse[status=" + status + ", attempts=" + attempts + "]";
    }
}
