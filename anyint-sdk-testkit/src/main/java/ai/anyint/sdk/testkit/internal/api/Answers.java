package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.internal.engine.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The canned answers: an account's own, else the one for all, else the standard one. */
public final class Answers {

    private record Place(String accountId, String modelId) {}

    private static final String ALL = "";

    private final Map<Place, CannedAnswer> canned = new ConcurrentHashMap<>();

    /** Cans an answer for all accounts. */
    public void canForAll(String modelId, CannedAnswer answer) {
        canned.put(new Place(ALL, modelId), answer);
    }

    /** Cans an answer for one account. */
    public void can(Account account, String modelId, CannedAnswer answer) {
        canned.put(new Place(account.id(), modelId), answer);
    }

    /** Gives an account the answers of another. */
    public void copy(String fromAccountId, String toAccountId) {
        Map<Place, CannedAnswer> copies = new HashMap<>();
        canned.forEach((place, answer) -> {
            if (place.accountId().equals(fromAccountId)) {
                copies.put(new Place(toAccountId, place.modelId()), answer);
            }
        });
        canned.putAll(copies);
    }

    /** Forgets everything that was canned. */
    public void clear() {
        canned.clear();
    }

    /** Forgets what was canned for an account. */
    public void forget(Account account) {
        canned.keySet().removeIf(place -> place.accountId().equals(account.id()));
    }

    CannedAnswer of(Account account, String modelId) {
        CannedAnswer own = canned.get(new Place(account.id(), modelId));
        return own != null ? own : canned.getOrDefault(new Place(ALL, modelId), CannedAnswer.standard());
    }
}
