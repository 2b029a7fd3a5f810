package ai.anyint.sdk.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The caps that stand in a {@link Usage}. */
final class Caps {

    private Caps() {}

    static List<CapUsage> of(Usage usage) {
        List<CapUsage> caps = new ArrayList<>();
        for (UsageEntry model : usage.models()) {
            caps.add(model.daily());
            caps.add(model.monthly());
        }
        // One count of calls, repeated under each unit.
        usage.shared().stream().limit(1).map(UsageEntry::daily).forEach(caps::add);
        usage.shared().stream().map(UsageEntry::monthly).forEach(caps::add);
        return List.copyOf(caps);
    }

    /** Of equal shares the first stays, because the daily limit refuses before the monthly cap does. */
    static Optional<CapUsage> nearest(List<CapUsage> caps) {
        return caps.stream().reduce((first, second) -> second.share() > first.share() ? second : first);
    }
}
