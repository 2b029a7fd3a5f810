package ai.anyint.sdk.testkit.internal.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The tiers of models that are down. */
public final class TierOutages {

    private record Place(String modelId, Tier tier) {}

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

    boolean isDown(String modelId, Tier tier) {
        return !down.isEmpty() && down.contains(new Place(modelId, tier));
    }
}
