package ai.anyint.sdk.account.rotation;

/** A journal is held by another rotation, here or in another process. Try again when that has returned. */
public final class JournalInUseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; the journal's name is for people. */
    public JournalInUseException(String journal) {
        super(journal + " is in use by another rotation; try again when it has returned");
    }
}
