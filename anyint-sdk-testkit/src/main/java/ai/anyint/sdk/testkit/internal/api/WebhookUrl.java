package ai.anyint.sdk.testkit.internal.api;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Where a webhook may point, and which of these places the fake really calls: none but this machine. */
public final class WebhookUrl {

    private static final String OCTET = "\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|::1|127(" + OCTET + "){3}");
    private static final int LONGEST = 2048;

    private WebhookUrl() {}

    /** Returns whether the host is this machine, without looking a name up. */
    public static boolean isLoopback(HttpUrl url) {
        return LOOPBACK.matcher(url.host()).matches();
    }

    static String check(JsonIn body, String name, String text) {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null || text.length() > LONGEST) {
            throw body.wrong(name, "Must be a URL of at most " + LONGEST + " characters.");
        }
        if (!url.isHttps() && !isLoopback(url)) {
            throw body.wrong(name, "Must be https; plain http reaches loopback only.");
        }
        if (hasUser(url)) {
            throw body.wrong(name, "Must hold no user and no password; deliveries are signed instead.");
        }
        return text;
    }

    private static boolean hasUser(HttpUrl url) {
        return !url.username().isEmpty() || !url.password().isEmpty();
    }
}
