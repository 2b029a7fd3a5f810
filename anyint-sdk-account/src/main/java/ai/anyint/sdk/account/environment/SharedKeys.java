package ai.anyint.sdk.account.environment;

import java.util.ArrayList;
import java.util.List;

/** Finds keys that more than one profile holds. */
final class SharedKeys {

    private SharedKeys() {}

    /**
     * Returns a warning for each two variables of different profiles that hold one key.
     *
     * @throws IllegalArgumentException when the two are local and production
     */
    static List<String> check(List<HeldKey> keys) {
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (HeldKey other : keys.subList(i + 1, keys.size())) {
                HeldKey key = keys.get(i);
                if (key.profile() != other.profile() && key.isSameKeyAs(other)) {
                    refuseProductionInLocal(key, other);
                    warnings.add(key.variable() + " and " + other.variable() + " hold one key, " + key.mask()
                            + ": give each a key of its own, so that what goes wrong in one spares the other");
                }
            }
        }
        return List.copyOf(warnings);
    }

    /** The keys come in the order of the profiles: local first, production last. */
    private static void refuseProductionInLocal(HeldKey first, HeldKey last) {
        if (first.profile() == Profile.LOCAL && last.profile() == Profile.PRODUCTION) {
            throw new IllegalArgumentException(first.variable() + " holds the key of " + last.variable()
                    + ": give the local profile a low-risk key of its own");
        }
    }
}
