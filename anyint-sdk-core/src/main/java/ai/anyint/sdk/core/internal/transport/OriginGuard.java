package ai.anyint.sdk.core.internal.transport;

import java.io.IOException;
import okhttp3.HttpUrl;

/** Holds requests to the client's own origin. */
final class OriginGuard {

    private final HttpUrl origin;

    OriginGuard(HttpUrl origin) {
        this.origin = origin;
    }

    void check(HttpUrl url) throws ForeignOriginException {
        if (!url.scheme().equals(origin.scheme()) || !url.host().equals(origin.host()) || url.port() != origin.port()) {
            throw new ForeignOriginException();
        }
    }

    /** Nothing was sent, and nothing will be when it is tried again. */
    static final class ForeignOriginException extends IOException {

        ForeignOriginException() {
            super("refused to send a key to another origin than the client's base URL");
        }
    }
}
