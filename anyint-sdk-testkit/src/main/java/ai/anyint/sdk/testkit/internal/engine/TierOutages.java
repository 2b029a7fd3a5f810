package ai.anyint.sdk.testkit.internal.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The tiers of models that are down. */
public final class TierOutages {

    /** A tier of a model. */
    public record Place(String modelId, Tier tier) {}

    private final Set<Place> down = ConcurrentHashMap.newKeySet();

    TierOutages() {}

    TierOutages copy() {
        TierOutages copy = new TierOutages();
        copy.down.addAll(down);
        return copy;
    }

    /** Takes a tier of a model down, or up again. */
    public void set(String modelId, Tier tier, boolean available) {
        if (available) {
            down.remove(new Place(modelId, tier));
        } else {
            down.add(new Place(modelId, tier));
        }
    }

    /** Takes every tier up again. */
    public void clear() {
        down.clear();
    }

    /** Returns what is down by the one or the other, by model and tier. */
    static List<Place> list(TierOutages one, TierOutages other) {
        return Stream.concat(one.down.stream(), other.down.stream())
                .distinct()
                .sorted(Comparator.comparing(Place::modelId).thenComparing(Place::tier))
                .toList();
    }

    boolean isDown(String modelId, Tier tier) {
        return !down.isEmpty() && down.contains(new Place(modelId, tier));
    }
}
