package ai.anyint.sdk.core.internal.transport;

import java.io.IOException;

/** An answer beyond the client's limit, which a repeat would only bring again. */
final class TooLargeException extends IOException {

    TooLargeException(long mostBytes) {
        super("the answer is larger than " + mostBytes + " bytes");
    }
}
