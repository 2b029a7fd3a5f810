package ai.anyint.sdk.account.rotation;

/**
 * A rotation failed on its way. Its cause says why: what the sink or the check threw, or an
 * {@link ai.anyint.sdk.core.error.AnyIntException}. Where {@link #rolledBack()}, the old key is as it was and there is no
 * other; else {@link KeyRotation#resume} goes on or rolls back, and until then the old key or the new one works.
 */
public final class RotationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RotationReport report;

    RotationException(RotationReport report, Throwable cause) {
        super(message(report), cause);
        this.report = report;
    }

    /** Returns how far it came. */
    public RotationReport report() {
        return report;
    }

    /** Returns whether the old key is as it was before. */
    public boolean rolledBack() {
        return report.reached() == RotationStep.ROLLED_BACK;
    }

    private static String message(RotationReport report) {
        String rotation = "the rotation of key " + report.oldId();
        return report.reached() == RotationStep.ROLLED_BACK
                ? rotation + " failed and was rolled back; the old key goes on"
                : rotation + " stopped after step " + report.reached() + "; resume() goes on or rolls back";
    }
}
