package ai.anyint.sdk.core.internal.json;

/** An answer that cannot be read. Its message never quotes the answer, which may hold a secret. */
public final class UnreadableJsonException extends Exception {

    private final String where;

    UnreadableJsonException(String where) {
        super(where);
        this.where = where;
    }

    /** Returns which part could not be read, and what is missing there. */
    public String where() {
        return where;
    }
}
