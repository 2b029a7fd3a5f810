package ai.anyint.sdk.core;

import okhttp3.HttpUrl;

/** Checks where a client is told to send its keys. */
final class BaseUrl {

    private BaseUrl() {}

    /** Parses without quoting the text in a refusal: a key pasted into the wrong place must not reach a log. */
    static HttpUrl parse(String text, String option) {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null) {
            throw new IllegalArgumentException(option + " must be a URL such as " + AnyIntClient.PRODUCTION_URL);
        }
        if (url.query() != null
                || url.fragment() != null
                || !url.username().isEmpty()
                || !url.password().isEmpty()) {
            throw new IllegalArgumentException(option + " must have no user, query or fragment");
        }
        if (!url.isHttps() && !isLoopback(url.host())) {
            throw new IllegalArgumentException(
                    option + " must be https: keys would travel in the clear (http is for loopback only)");
        }
        return withoutTrailingSlash(url);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }

    private static HttpUrl withoutTrailingSlash(HttpUrl url) {
        int last = url.pathSize() - 1;
        return last > 0 && url.pathSegments().get(last).isEmpty()
                ? url.newBuilder().removePathSegment(last).build()
                : url;
    }
}
