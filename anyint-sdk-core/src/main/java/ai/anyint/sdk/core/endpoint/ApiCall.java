package ai.anyint.sdk.core.endpoint;

import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call of an {@link Endpoint}, ready to be executed as often as wanted, blocking or not. Immutable.
 *
 * @param <R> the type of the result
 */
public final class ApiCall<R extends @Nullable Object> {

    private final Endpoint<?> endpoint;
    private final Map<String, String> path;
    private final Map<String, String> query;
    private final @Nullable Object body;
    private final Map<String, Secret> secrets;
    private final Function<@Nullable Object, R> result;
    private final RequestOptions options;

    private ApiCall(
            Endpoint<?> endpoint,
            Map<String, String> path,
            Map<String, String> query,
            @Nullable Object body,
            Map<String, Secret> secrets,
            Function<@Nullable Object, R> result,
            RequestOptions options) {
        this.endpoint = endpoint;
        this.path = path;
        this.query = query;
        this.body = body;
        this.secrets = secrets;
        this.result = result;
        this.options = options;
    }

    // The endpoint's own type is what its answer is read as, and it is null only where R may be.
    @SuppressWarnings({"unchecked", "NullAway"})
    static <R extends @Nullable Object> ApiCall<R> of(Endpoint<R> endpoint) {
        Function<@Nullable Object, R> asItIs = answer -> (R) answer;
        return new ApiCall<R>(endpoint, Map.of(), Map.of(), null, Map.of(), asItIs, RequestOptions.none());
    }

    /**
     * Fills a placeholder of the path.
     *
     * @throws IllegalArgumentException when the path has no such placeholder, or the value is empty or a step ({@code .}
     *     or {@code ..}) that would lead to another route
     */
    public ApiCall<R> path(String placeholder, Object value) {
        String text = value.toString();
        if (!endpoint.path().contains("{" + placeholder + "}")) {
            throw new IllegalArgumentException(endpoint.operation() + " has no path value " + placeholder);
        }
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException(placeholder + " must not be empty, '.' or '..'");
        }
        return new ApiCall<>(endpoint, with(path, placeholder, text), query, body, secrets, result, options);
    }

    /**
     * Sets a query parameter.
     *
     * @throws IllegalArgumentException when the endpoint takes no such parameter
     */
    public ApiCall<R> query(String name, Object value) {
        if (!endpoint.query().contains(name)) {
            throw new IllegalArgumentException(endpoint.operation() + " takes no query parameter " + name);
        }
        return new ApiCall<>(endpoint, path, with(query, name, value.toString()), body, secrets, result, options);
    }

    /** Sets the body, which is written as JSON. */
    public ApiCall<R> body(Object value) {
        return new ApiCall<>(endpoint, path, query, value, secrets, result, options);
    }

    /**
     * Sends a secret in the body: the one way in which one is written in clear. The field is added to the body's JSON
     * object, or replaces the mask that stands there, and the text is masked wherever this call is logged or fails.
     *
     * @throws IllegalArgumentException when the method sends no body
     */
    public ApiCall<R> secret(String field, Secret value) {
        if (endpoint.method() == HttpMethod.GET || endpoint.method() == HttpMethod.DELETE) {
            throw new IllegalArgumentException(endpoint.operation() + " sends no body, so no secret in one");
        }
        Map<String, Secret> more = new LinkedHashMap<>(secrets);
        more.put(field, value);
        return new ApiCall<>(endpoint, path, query, body, Collections.unmodifiableMap(more), result, options);
    }

    /** Returns a call whose result is made from this one's. */
    public <S extends @Nullable Object> ApiCall<S> map(Function<R, S> mapping) {
        return new ApiCall<>(endpoint, path, query, body, secrets, result.andThen(mapping), options);
    }

    /** Returns a call that does some things differently from the rest of its client. */
    public ApiCall<R> with(RequestOptions differently) {
        return new ApiCall<>(endpoint, path, query, body, secrets, result, differently);
    }

    /** Returns what this call does differently. */
    public RequestOptions options() {
        return options;
    }

    /** Returns what is called. */
    public Endpoint<?> endpoint() {
        return endpoint;
    }

    /** Returns the values for the path's placeholders. */
    public Map<String, String> pathValues() {
        return path;
    }

    /** Returns the query parameters, in the order they were set. */
    public Map<String, String> queryValues() {
        return query;
    }

    /** Returns the body, if there is one. */
    public Optional<Object> body() {
        return Optional.ofNullable(body);
    }

    /** Returns the secrets that the body carries in clear, by field. */
    public Map<String, Secret> secrets() {
        return secrets;
    }

    /** Returns the result that this call makes of the endpoint's answer; the answer is null where there is none. */
    public R resultOf(@Nullable Object answer) {
        return result.apply(answer);
    }

    /** Names the operation; the values may be private. */
    @Override
    public String toString() {
        return "call of " + endpoint;
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }
}
