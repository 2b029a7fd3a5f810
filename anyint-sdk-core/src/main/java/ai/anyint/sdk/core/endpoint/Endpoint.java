package ai.anyint.sdk.core.endpoint;

import ai.anyint.sdk.core.KeyFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the service, described once: the blocking and the asynchronous face, the name in logs and exceptions,
 * and whether a repeat is safe are all read off it.
 *
 * <p>Useful too for a route that this version of the SDK does not know yet:
 * {@code anyint.execute(Endpoint.get("account.news", "/v1/account/news", PROVISIONING, News.class).call())}. Immutable.
 *
 * @param <R> the type of the answer
 */
public final class Endpoint<R extends @Nullable Object> {

    private static final Pattern OPERATION = Pattern.compile("[a-z][a-zA-Z]*(\\.[a-z][a-zA-Z]*)+");
    private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))([A-Za-z0-9_.-]+|\\{[a-z_]+}))+");

    private final String operation;
    private final HttpMethod method;
    private final String path;
    private final KeyFamily family;
    private final @Nullable Class<R> answer;
    private final Set<String> query;
    private final List<String> segments;

    private Endpoint(
            String operation,
            HttpMethod method,
            String path,
            KeyFamily family,
            @Nullable Class<R> answer,
            Set<String> query) {
        if (!OPERATION.matcher(operation).matches()) {
            throw new IllegalArgumentException("operation must look like account.keys.create");
        }
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("path must look like /v1/account/keys/{key_id}");
        }
        this.operation = operation;
        this.method = method;
        this.path = path;
        this.family = family;
        this.answer = answer;
        this.query = query;
        this.segments = List.of(path.substring(1).split("/", -1));
    }

    /** Describes a read. */
    public static <R> Endpoint<R> get(String operation, String path, KeyFamily family, Class<R> answer) {
        return new Endpoint<>(operation, HttpMethod.GET, path, family, answer, Set.of());
    }

    /** Describes a creation or an action. */
    public static <R> Endpoint<R> post(String operation, String path, KeyFamily family, Class<R> answer) {
        return new Endpoint<>(operation, HttpMethod.POST, path, family, answer, Set.of());
    }

    /** Describes an update. */
    public static <R> Endpoint<R> patch(String operation, String path, KeyFamily family, Class<R> answer) {
        return new Endpoint<>(operation, HttpMethod.PATCH, path, family, answer, Set.of());
    }

    /** Describes a removal, which answers nothing. */
    public static Endpoint<@Nullable Void> delete(String operation, String path, KeyFamily family) {
        return new Endpoint<>(operation, HttpMethod.DELETE, path, family, null, Set.of());
    }

    /** Returns the endpoint with the query parameters that it takes. */
    public Endpoint<R> withQuery(String... names) {
        return new Endpoint<>(operation, method, path, family, answer, Set.of(names));
    }

    /** Returns a call of this endpoint, to be filled with its values. */
    public ApiCall<R> call() {
        return ApiCall.of(this);
    }

    /** Returns the name for logs, exceptions and metrics, such as {@code account.keys.create}. */
    public String operation() {
        return operation;
    }

    /** Returns the HTTP method. */
    public HttpMethod method() {
        return method;
    }

    /** Returns the path with its placeholders, such as <code>/v1/account/keys/{key_id}</code>. */
    public String path() {
        return path;
    }

    /** Returns the path in its parts; a placeholder is a part with its braces. */
    public List<String> segments() {
        return segments;
    }

    /** Returns the family of the key that it needs. */
    public KeyFamily family() {
        return family;
    }

    /** Returns the type of the answer, or empty when it answers nothing. */
    public Optional<Class<R>> answer() {
        return Optional.ofNullable(answer);
    }

    /** Returns the names of the query parameters that it takes. */
    public Set<String> query() {
        return query;
    }

    @Override
    public String toString() {
        return operation + " " + method + " " + path;
    }
}
