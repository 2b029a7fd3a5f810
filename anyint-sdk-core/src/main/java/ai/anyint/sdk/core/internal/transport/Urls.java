package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.endpoint.ApiCall;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/** Makes the URLs of one client's calls, and keeps those of the paths without placeholders. Safe for several threads. */
final class Urls {

    /** More than the service has; whoever makes paths up as they go must not fill the memory. */
    private static final int MOST_KEPT = 256;

    private final HttpUrl base;
    private final Map<String, HttpUrl> fixed = new ConcurrentHashMap<>();

    Urls(HttpUrl base) {
        this.base = base;
    }

    HttpUrl of(ApiCall<?> call) {
        HttpUrl path = path(call);
        if (call.queryValues().isEmpty()) {
            return path;
        }
        HttpUrl.Builder url = path.newBuilder();
        call.queryValues().forEach(url::addQueryParameter);
        return url.build();
    }

    private HttpUrl path(ApiCall<?> call) {
        String path = call.endpoint().path();
        HttpUrl known = fixed.get(path);
        if (known != null) {
            return known;
        }
        HttpUrl url = filled(call);
        if (path.indexOf('{') < 0 && fixed.size() < MOST_KEPT) {
            fixed.put(path, url);
        }
        return url;
    }

    private HttpUrl filled(ApiCall<?> call) {
        HttpUrl.Builder url = base.newBuilder();
        for (String segment : call.endpoint().segments()) {
            url.addPathSegment(segment.startsWith("{") ? value(call, segment) : segment);
        }
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
}
