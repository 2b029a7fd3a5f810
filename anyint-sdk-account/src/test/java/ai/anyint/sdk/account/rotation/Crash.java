package ai.anyint.sdk.account.rotation;

/** The process dies. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super("died " + where, null, false, false);
    }
}
