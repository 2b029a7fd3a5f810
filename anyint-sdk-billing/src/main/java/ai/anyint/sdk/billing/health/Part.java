package ai.anyint.sdk.billing.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One part of a check: what it found, and which alarms it has to remember so that the next check does not flap. */
final class Part {

    private final Signal signal;
    private final String subject;
    private final Instant now;
    private final Set<String> raisedBefore;
    private final Set<String> raised = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean known = true;

    Part(Signal signal, String subject, Instant now, Set<String> raisedBefore) {
        this.signal = signal;
        this.subject = subject;
        this.now = now;
        this.raisedBefore = raisedBefore;
    }

    Instant now() {
        return now;
    }

    Signal signal() {
        return signal;
    }

    List<Finding> findings() {
        return findings;
    }

    Set<String> raised() {
        return raised;
    }

    boolean isKnown() {
        return known;
    }

    /** Whether an alarm stands: it begins where {@code raise} says so, and stays until {@code clear} does. */
    boolean stands(String alarm, boolean raise, boolean clear) {
        boolean stands = raise || (raisedBefore.contains(alarm) && !clear);
        if (stands) {
            raised.add(alarm);
        }
        return stands;
    }

    void add(Signal of, Severity severity, String code, String about, String cause, String action) {
        findings.add(new Finding(of, severity, code, about, cause, action, now));
    }

    void add(Severity severity, String code, String cause, String action) {
        add(signal, severity, code, subject, cause, action);
    }

    /** What was known to be wrong is not well again because a reading failed. */
    void failed(RuntimeException failure, List<Finding> foundBefore) {
        known = false;
        raised.addAll(raisedBefore);
        foundBefore.stream()
                .filter(finding -> !finding.code().equals(Finding.UNKNOWN))
                .filter(finding -> findings.stream().noneMatch(finding::isSameAs))
                .toList()
                .forEach(findings::add);
        add(Severity.WARNING, Finding.UNKNOWN, Failures.cause(failure), Failures.action(failure));
    }
}
