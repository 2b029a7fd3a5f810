package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.internal.json.Json;
import java.lang.module.ModuleDescriptor;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Turns a call into the request that all its attempts share. */
final class Requests {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final String USER_AGENT = "anyint-sdk-java/" + version();

    private Requests() {}

    /** The module's version, or the jar's on a class path; classes that were never packed have neither. */
    private static String version() {
        return Optional.ofNullable(Requests.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .or(() -> Optional.ofNullable(Requests.class.getPackage().getImplementationVersion()))
                .orElse("dev");
    }

    static Request.Builder of(
            ApiCall<?> call, HttpUrl baseUrl, RequestOptions options, Optional<String> idempotencyKey) {
        Request.Builder request = new Request.Builder()
                .url(url(call, baseUrl))
                .method(call.endpoint().method().name(), body(call))
                .header("Accept", "application/json")
                .header("User-Agent", USER_AGENT);
        idempotencyKey.ifPresent(key -> request.header("Idempotency-Key", key));
        options.headers().forEach(request::header);
        return request;
    }

    private static HttpUrl url(ApiCall<?> call, HttpUrl baseUrl) {
        HttpUrl.Builder url = baseUrl.newBuilder();
        for (String segment : call.endpoint().segments()) {
            url.addPathSegment(segment.startsWith("{") ? value(call, segment) : segment);
        }
        call.queryValues().forEach(url::addQueryParameter);
        return url.build();
    }

    private static String value(ApiCall<?> call, String segment) {
        String name = segment.substring(1, segment.length() - 1);
        String value = call.pathValues().get(name);
        if (value == null) {
            throw new IllegalArgumentException(call.endpoint().operation() + " needs the path value " + name);
        }
        return value;
    }

    private static @Nullable RequestBody body(ApiCall<?> call) {
        if (!call.secrets().isEmpty()) {
            return RequestBody.create(Json.write(call.body().orElseGet(Map::of), call.secrets()), JSON);
        }
        if (call.body().isPresent()) {
            return RequestBody.create(Json.write(call.body().get()), JSON);
        }
        return switch (call.endpoint().method()) {
            case POST, PATCH -> RequestBody.create(new byte[0], null);
            case GET, DELETE -> null;
        };
    }
}
