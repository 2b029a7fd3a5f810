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

    static Request.Builder of(ApiCall<?> call, HttpUrl url, RequestOptions options, Optional<String> idempotencyKey) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .method(call.endpoint().method().name(), body(call))
                .header("Accept", "application/json")
                .header("User-Agent", USER_AGENT);
        if (idempotencyKey.isPresent()) {
            request.header("Idempotency-Key", idempotencyKey.get());
        }
        for (Map.Entry<String, String> header : options.headers().entrySet()) {
            request.header(header.getKey(), header.getValue());
        }
        return request;
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
