package ai.anyint.sdk.billing.health;

import java.time.Instant;

/**
 * Something that somebody should know. Its texts name ids, instants and amounts, and never a key.
 *
 * @param signal which of the five signals it belongs to
 * @param severity how bad it is; never {@link Severity#OK}
 * @param code what it is, to tell alerts apart: a code of the service, such as {@code key_disabled}, or one such as {@code
 *     balance_low}; {@code unknown} for a part that could not be read
 * @param subject what it is about, such as {@code key 7 for gpt-4o-mini}
 * @param cause why, for a person
 * @param action what to do, for a person
 * @param since when a check first found it
 */
public record Finding(
        Signal signal, Severity severity, String code, String subject, String cause, String action, Instant since) {

    /** The code of a part that could not be read. */
    public static final String UNKNOWN = "unknown";

    /** Returns a line for a person. */
    @Override
    public String toString() {
        return severity.value() + " " + signal.value() + " " + code + ": " + subject + ": " + cause + "; " + action
                + " (since " + since + ")";
    }

    boolean isSameAs(Finding other) {
        return signal == other.signal && code.equals(other.code) && subject.equals(other.subject);
    }

    Finding since(Instant earlier) {
        return new Finding(signal, severity, code, subject, cause, action, earlier);
    }
}
