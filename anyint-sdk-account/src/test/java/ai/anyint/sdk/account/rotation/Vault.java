package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.core.Secret;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A vault that keeps each secret under the id of its key, says which is current, and survives a crash. */
final class Vault implements KeySink {

    private final Map<Long, Secret> secrets = new ConcurrentHashMap<>();
    private volatile long current;

    Vault(long id, Secret secret) {
        secrets.put(id, secret);
        current = id;
    }

    Secret current() {
        return Objects.requireNonNull(secrets.get(current));
    }

    @Nullable
    Secret secretOf(long id) {
        return secrets.get(id);
    }

    long currentId() {
        return current;
    }

    Set<Long> ids() {
        return secrets.keySet();
    }

    @Override
    public void store(CreatedApiKey fresh) {
        secrets.put(fresh.id(), fresh.secret());
    }

    @Override
    public void promote(RotatedKey keys) {
        if (!secrets.containsKey(keys.newId())) {
            throw new AssertionError("promoted before it was stored");
        }
        current = keys.newId();
    }

    @Override
    public void discard(RotatedKey keys) {
        if (current == keys.newId()) {
            current = keys.oldId();
        }
        secrets.remove(keys.newId());
    }
}
