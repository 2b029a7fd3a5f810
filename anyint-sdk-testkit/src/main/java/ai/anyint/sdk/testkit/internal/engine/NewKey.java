package ai.anyint.sdk.testkit.internal.engine;

/** A key and its secret, in clear this once. */
public record NewKey(KeyView key, String secret) {

    @Override
    public String toString() {
        return "NewKey[" + key.mask() + "]";
    }
}
