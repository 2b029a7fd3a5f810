package ai.anyint.sdk.billing.health;

import java.util.ArrayList;
import java.util.List;

/** Counts how often a severity changed. */
final class Flips {

    private final List<Severity> seen = new ArrayList<>();
    private int count;

    void next(Severity severity) {
        if (!seen.isEmpty() && last() != severity) {
            count++;
        }
        seen.add(severity);
    }

    int count() {
        return count;
    }

    Severity last() {
        return seen.get(seen.size() - 1);
    }
}
