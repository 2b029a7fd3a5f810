package ai.anyint.sdk.examples.cli;

/** What was to be printed or kept could not be written. */
final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutputException(String message) {
        super(message);
    }

    OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
