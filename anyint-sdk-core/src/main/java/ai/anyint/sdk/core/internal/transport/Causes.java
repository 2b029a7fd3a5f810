package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.internal.redact.Redactor;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes an I/O failure fit to be a cause: its message may quote a line that the server sent. */
final class Causes {

    private Causes() {}

    static IOException redacted(IOException failure, Redactor redactor) {
        return isClean(failure, redactor) ? failure : retold(failure, redactor);
    }

    private static boolean isClean(@Nullable Throwable failure, Redactor redactor) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = t.getMessage();
            if (message != null && !redactor.text(message).equals(message)) {
                return false;
            }
            for (Throwable suppressed : t.getSuppressed()) {
                if (!isClean(suppressed, redactor)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static IOException retold(IOException failure, Redactor redactor) {
        IOException retold = new IOException(redactor.message(failure.toString()));
        retold.setStackTrace(failure.getStackTrace());
        return retold;
    }
}
