package ai.anyint.sdk.core.endpoint;

/** The methods that the service uses. */
public enum HttpMethod {
    /** Reads. */
    GET(true),
    /** Creates or acts: a repeat would act twice. */
    POST(false),
    /** Sets fields: a repeat sets the same. */
    PATCH(true),
    /** Removes: a repeat finds nothing left to remove. */
    DELETE(true);

    private final boolean safeToRepeat;

    HttpMethod(boolean safeToRepeat) {
        this.safeToRepeat = safeToRepeat;
    }

    /**
     * Returns whether a repeat after an unclear failure leaves the same state as one call (decided, contract section
     * 4).
     */
    public boolean isSafeToRepeat() {
        return safeToRepeat;
    }
}
