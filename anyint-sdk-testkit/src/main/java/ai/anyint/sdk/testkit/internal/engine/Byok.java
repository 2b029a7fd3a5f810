package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Change;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The credentials of the customer's own contracts with providers. The credentials themselves are not kept. */
public final class Byok {

    /** A credential as it may be seen. */
    public record Credential(
            String id,
            String provider,
            String name,
            String mask,
            @Nullable List<String> allowedModels,
            boolean enabled,
            Instant createdAt) {}

    /** What changes about a credential. */
    public record Update(
            Optional<String> name,
            Optional<String> credential,
            Change<List<String>> allowedModels,
            Optional<Boolean> enabled) {}

    private static final int SHOWN = 4;
    private static final int SHORTEST_SHOWN = 12;

    private final AccountContext context;
    private final Map<String, Credential> credentials = new LinkedHashMap<>();
    private long last;

    Byok(AccountContext context) {
        this.context = context;
    }

    Byok copy(AccountContext newContext) {
        Byok copy = new Byok(newContext);
        copy.credentials.putAll(credentials);
        copy.last = last;
        return copy;
    }

    /** Stores a credential. */
    public Credential create(String provider, String name, String credential, @Nullable List<String> allowedModels) {
        synchronized (context) {
            Credential created = new Credential(
                    "byok_" + ++last, provider, name, mask(credential), allowedModels, true, context.clock.stamp());
            credentials.put(created.id(), created);
            return created;
        }
    }

    /** Returns all credentials, newest last. */
    public List<Credential> list() {
        synchronized (context) {
            return List.copyOf(credentials.values());
        }
    }

    /** Returns one credential, or refuses. */
    public Credential get(String id) {
        synchronized (context) {
            Credential found = credentials.get(id);
            if (found == null) {
                throw Refusal.of(ErrorCode.BYOK_NOT_FOUND, "There is no BYOK credential of this id in this account.");
            }
            return found;
        }
    }

    /** Changes a credential. */
    public Credential update(String id, Update update) {
        synchronized (context) {
            Credential old = get(id);
            Credential changed = new Credential(
                    id,
                    old.provider(),
                    update.name().orElse(old.name()),
                    update.credential().map(Byok::mask).orElse(old.mask()),
                    ControlsUpdate.apply(update.allowedModels(), old.allowedModels()),
                    update.enabled().orElse(old.enabled()),
                    old.createdAt());
            credentials.put(id, changed);
            return changed;
        }
    }

    /** Deletes a credential; its keys are refused from now on. */
    public void delete(String id) {
        synchronized (context) {
            get(id);
            credentials.remove(id);
        }
    }

    /** Returns why a credential does not pay for a model. */
    Optional<Refusal> refusalOf(@Nullable String id, CatalogueModel model) {
        Credential credential = credentials.get(id);
        if (credential == null) {
            return missing("The BYOK credential " + id + " does not exist any more.");
        }
        if (!credential.enabled()) {
            return missing("The BYOK credential " + id + " is disabled.");
        }
        if (!credential.provider().equals(model.provider())) {
            return missing("The BYOK credential " + id + " is for the provider " + credential.provider() + ", not for "
                    + model.provider() + ", which serves " + model.id() + ".");
        }
        if (credential.allowedModels() != null && !credential.allowedModels().contains(model.id())) {
            return missing("The BYOK credential " + id + " does not allow the model " + model.id() + ".");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> missing(String why) {
        return Optional.of(Refusal.of(ErrorCode.BYOK_CREDENTIAL_MISSING, why + " Nothing falls back to the platform."));
    }

    /** A short credential would be told by its end. */
    private static String mask(String credential) {
        return "…" + (credential.length() < SHORTEST_SHOWN ? "" : credential.substring(credential.length() - SHOWN));
    }
}
