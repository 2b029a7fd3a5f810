package ai.anyint.sdk.testkit.internal.standalone;

/** The program was started wrongly; the message tells the person who did. */
final class MisuseException extends Exception {

    MisuseException(String message) {
        super(message);
    }
}
