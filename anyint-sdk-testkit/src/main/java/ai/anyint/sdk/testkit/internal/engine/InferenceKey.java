package ai.anyint.sdk.testkit.internal.engine;

/** A known key that calls models. */
public record InferenceKey(Account account, Key key) implements Credential {

    /** Returns the key's id. */
    public long id() {
        return key.id();
    }

    @Override
    public String mask() {
        return key.mask();
    }
}
