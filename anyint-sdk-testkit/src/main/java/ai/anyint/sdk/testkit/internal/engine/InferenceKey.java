package ai.anyint.sdk.testkit.internal.engine;

/**
 * A known secret that calls models. It may be one that was replaced since: the key it belonged to lives on under another
 * secret, and this one is dead for good.
 *
 * @param generation which secret of its key it is, counted from 1
 */
public record InferenceKey(Account account, Key key, int generation, String mask) implements Credential {

    /** Returns the key's id. */
    public long id() {
        return key.id();
    }

    boolean isReplaced() {
        return generation != key.generation();
    }
}
