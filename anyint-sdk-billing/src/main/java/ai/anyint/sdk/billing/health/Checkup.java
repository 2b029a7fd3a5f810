package ai.anyint.sdk.billing.health;

import ai.anyint.sdk.core.error.CallInterruptedException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One check: its parts are read one by one, so that one that fails hides no other. It is what the next check compares
 * with, and gives up nothing that it knows before it is complete.
 */
final class Checkup {

    private final Instant now;
    private final Map<String, Part> before;
    private final List<Finding> foundBefore;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    Checkup(Instant now, Optional<Examined> before) {
        this.now = now;
        this.before = before.map(Examined::parts).orElse(Map.of());
        this.foundBefore = before.map(it -> it.report().findings()).orElse(List.of());
    }

    /** Reads a part, and returns whether it could be; the subject names it over the checks. */
    boolean read(Signal signal, String subject, Consumer<Part> reading) {
        Part earlier = before.get(subject);
        Part part = new Part(signal, subject, now, earlier == null ? Set.of() : earlier.raised());
        try {
            reading.accept(part);
        } catch (CallInterruptedException interrupted) {
            // The thread is asked to end: that says nothing about billing.
            throw interrupted;
        } catch (RuntimeException failure) {
            part.failed(failure, earlier == null ? List.of() : earlier.findings());
        }
        parts.put(subject, part);
        return part.isKnown();
    }

    Map<String, Part> parts() {
        return parts;
    }

    HealthReport report() {
        Set<Signal> watched = EnumSet.noneOf(Signal.class);
        parts.values().forEach(part -> watched.add(part.signal()));
        List<Finding> findings = parts.values().stream()
                .flatMap(part -> part.findings().stream())
                .map(this::sinceFirstFound)
                .toList();
        return new HealthReport(now, watched, findings);
    }

    private Finding sinceFirstFound(Finding finding) {
        return foundBefore.stream()
                .filter(finding::isSameAs)
                .findFirst()
                .map(first -> finding.since(first.since()))
                .orElse(finding);
    }
}
