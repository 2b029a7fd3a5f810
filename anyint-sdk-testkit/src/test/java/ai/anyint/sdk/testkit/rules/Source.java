package ai.anyint.sdk.testkit.rules;

/** Where a rule comes from. */
public enum Source {
    /** The seed documents of the project. */
    SEED,
    /** The vendor's public reference pages. */
    PUBLIC,
    /** Decided here, because nobody publishes it. */
    DECIDED
}
