package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Change;
import ai.anyint.sdk.core.Secret;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The inference keys of an account. */
public final class Keys {

    private final AccountContext context;
    private final Projects projects;
    private final Byok byok;
    private final Issuer issuer;
    private final Map<Long, Key> keys = new LinkedHashMap<>();
    private long lastId;

    /** Makes a secret known as a key's. */
    @FunctionalInterface
    interface Issuer {
        void issue(String secret, Key key, String mask);
    }

    Keys(AccountContext context, Projects projects, Byok byok, Issuer issuer) {
        this.context = context;
        this.projects = projects;
        this.byok = byok;
        this.issuer = issuer;
    }

    Keys copy(AccountContext newContext, Projects newProjects, Byok newByok, Issuer newIssuer, Subscriptions subs) {
        Keys copy = new Keys(newContext, newProjects, newByok, newIssuer);
        keys.forEach((id, key) -> {
            Subscription subscription = key.subscription();
            Subscription twin = subscription == null ? null : subs.byNumber(subscription.number());
            Key copied = key.copy(twin);
            if (twin != null) {
                twin.key(copied);
            }
            copy.keys.put(id, copied);
        });
        copy.lastId = lastId;
        return copy;
    }

    private record Expiry(long keyId, int plan) implements DueJobs.Due {
        @Override
        public Optional<Fired> run(Account account, Instant at) {
            return account.keys().expire(keyId, plan, at);
        }
    }

    /** Creates a key and returns its secret, the one time that it is in clear. */
    public NewKey create(ProvisioningKey caller, KeySpec spec) {
        synchronized (context) {
            requireFuture(spec.expiresAt());
            KeySpec scoped = spec.controls().projectId() == null && caller.projectId() != null
                    ? new KeySpec(
                            spec.name(),
                            spec.creditLimit(),
                            spec.expiresAt(),
                            spec.controls().inProject(caller.projectId()),
                            spec.byokCredentialId())
                    : spec;
            requireReachable(caller, scoped);
            NewKey created = make(scoped.kind(), scoped, caller.id(), null);
            context.events.emit(EventType.KEY_CREATED, data(created.key()));
            return created;
        }
    }

    /** Creates a key outside the API, as the one that an account opens with. */
    NewKey open(KeySpec spec) {
        synchronized (context) {
            return make(spec.kind(), spec, "opening", null);
        }
    }

    NewKey make(KeyKind kind, KeySpec spec, String createdBy, @Nullable Subscription subscription) {
        String secret = context.secrets.next(kind.prefix());
        String mask = Secrets.mask(kind.prefix(), secret);
        Key key = new Key(++lastId, kind, mask, context.clock.stamp(), createdBy, spec, subscription);
        keys.put(key.id(), key);
        issuer.issue(secret, key, mask);
        planExpiry(key);
        return new NewKey(key.view(context.clock.now()), Secret.of(secret));
    }

    /** Gives a key another secret; the one before is dead at once. */
    Secret regenerate(Key key) {
        String secret = context.secrets.next(key.kind().prefix());
        String mask = Secrets.mask(key.kind().prefix(), secret);
        key.replaceSecret(mask);
        issuer.issue(secret, key, mask);
        return Secret.of(secret);
    }

    /** Returns the keys that a caller sees and that are not deleted, newest last. */
    public List<KeyView> list(ProvisioningKey caller) {
        synchronized (context) {
            return keys.values().stream()
                    .filter(key -> !key.isDeleted() && caller.sees(key))
                    .map(key -> key.view(context.clock.now()))
                    .toList();
        }
    }

    /** Returns one key, or refuses. */
    public KeyView get(ProvisioningKey caller, long keyId) {
        synchronized (context) {
            return find(caller, keyId).view(context.clock.now());
        }
    }

    /** Returns how far the rate limits of a key are used. */
    public List<LimitState> rateLimits(ProvisioningKey caller, long keyId) {
        synchronized (context) {
            List<LimitState> states = new ArrayList<>();
            find(caller, keyId).rates().states(context.clock.now(), states::add);
            return states;
        }
    }

    /** Changes a key. */
    public KeyView update(ProvisioningKey caller, long keyId, KeyUpdate update) {
        synchronized (context) {
            Key key = ownManaged(caller, keyId);
            requireFuture(update.expiresAt().value().orElse(null));
            requireReachable(caller, update.controls().projectId());
            KeyView before = key.view(context.clock.now());
            key.apply(update);
            if (!update.expiresAt().isUnchanged()) {
                planExpiry(key);
            }
            KeyView view = key.view(context.clock.now());
            if (!view.equals(before)) {
                context.events.emit(
                        before.enabled() && !view.enabled() ? EventType.KEY_DISABLED : EventType.KEY_UPDATED,
                        data(view));
            }
            return view;
        }
    }

    /** Changes when a key expires. */
    public void setExpiry(ProvisioningKey caller, long keyId, Change<Instant> expiresAt) {
        update(caller, keyId, KeyUpdate.of(Change.unchanged(), expiresAt));
    }

    /** Changes a key's credit limit. */
    public void setCreditLimit(ProvisioningKey caller, long keyId, Change<BigDecimal> creditLimit) {
        update(caller, keyId, KeyUpdate.of(creditLimit, Change.unchanged()));
    }

    /** Deletes a key for good; what it did stays. */
    public void delete(ProvisioningKey caller, long keyId) {
        synchronized (context) {
            Key key = ownManaged(caller, keyId);
            key.delete();
            context.events.emit(EventType.KEY_DELETED, data(key.view(context.clock.now())));
        }
    }

    /** Deletes a project that has no keys. */
    public void deleteProject(ProvisioningKey caller, String projectId) {
        synchronized (context) {
            projects.find(caller, projectId);
            if (keys.values().stream()
                    .anyMatch(key -> !key.isDeleted()
                            && key.projectId().filter(projectId::equals).isPresent())) {
                throw Refusal.of(
                        ErrorCode.PROJECT_IN_USE, "Project " + projectId + " has keys; delete or move them first.");
            }
            projects.remove(projectId);
        }
    }

    Key find(ProvisioningKey caller, long keyId) {
        return Optional.ofNullable(keys.get(keyId))
                .filter(key -> !key.isDeleted() && caller.sees(key))
                .orElseThrow(Keys::noSuchKey);
    }

    /** Returns all keys that ever were, deleted ones too: their history stays. */
    Collection<Key> all() {
        return keys.values();
    }

    Key ever(long keyId) {
        return Objects.requireNonNull(keys.get(keyId));
    }

    /** Refuses an id that no key can have. */
    public static Refusal noSuchKey() {
        return Refusal.of(ErrorCode.KEY_NOT_FOUND, "There is no API key of this id in this account.");
    }

    private Key ownManaged(ProvisioningKey caller, long keyId) {
        Key key = find(caller, keyId);
        if (key.subscription() != null) {
            throw Refusal.of(
                    ErrorCode.MANAGED_BY_SUBSCRIPTION,
                    "API key " + keyId + " belongs to subscription "
                            + key.subscription().id() + " and is managed by the billing API.");
        }
        return key;
    }

    private void requireReachable(ProvisioningKey caller, KeySpec spec) {
        if (spec.controls().projectId() != null) {
            projects.find(caller, spec.controls().projectId());
        }
        if (spec.byokCredentialId() != null) {
            if (caller.role() != Role.ADMIN) {
                throw Refusal.of(ErrorCode.BYOK_NOT_FOUND, "There is no BYOK credential of this id in this account.");
            }
            byok.get(spec.byokCredentialId());
        }
    }

    private void requireReachable(ProvisioningKey caller, Change<String> project) {
        project.value().ifPresent(id -> projects.find(caller, id));
        if (!project.isUnchanged() && project.value().isEmpty() && caller.projectId() != null) {
            throw Refusal.param(
                    ErrorCode.INVALID_PARAMETER, "project_id", "A project owner's keys stay in the project.");
        }
    }

    private void requireFuture(@Nullable Instant expiresAt) {
        if (expiresAt != null && !expiresAt.isAfter(context.clock.now())) {
            throw Refusal.param(
                    ErrorCode.INVALID_PARAMETER,
                    "expires_at",
                    "Must be after the present instant, " + context.clock.now() + ".");
        }
    }

    private void planExpiry(Key key) {
        int plan = key.replanExpiry();
        Instant at = key.expiresAt();
        if (at != null) {
            context.clock.plan(at, DueJobs.Rank.KEY_EXPIRY, new Expiry(key.id(), plan));
        }
    }

    private Optional<Fired> expire(long keyId, int plan, Instant at) {
        Key key = keys.get(keyId);
        if (key == null || !key.expiresByPlan(plan)) {
            return Optional.empty();
        }
        context.events.emit(EventType.KEY_EXPIRED, data(key.view(at)));
        return Optional.of(new Fired(at, EventType.KEY_EXPIRED.wire(), Long.toString(keyId)));
    }

    static Map<String, Object> data(KeyView key) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("apiKeyId", key.id());
        data.put("name", key.name());
        data.put("kind", key.kind().wire());
        data.put("maskedKey", key.mask());
        return data;
    }
}
