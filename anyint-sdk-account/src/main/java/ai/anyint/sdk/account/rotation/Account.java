package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.ApiKeys;
import ai.anyint.sdk.account.UpdateApiKey;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.error.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The keys of an account, where one that is gone is no failure: a repeat finds what the run before it left. */
final class Account {

    private final ApiKeys keys;

    Account(ApiKeys keys) {
        this.keys = keys;
    }

    List<ApiKey> list() {
        return keys.list();
    }

    static Optional<ApiKey> find(List<ApiKey> all, long id) {
        return all.stream().filter(key -> key.id() == id).findFirst();
    }

    Optional<ApiKey> disable(long id) {
        return unlessGone(() -> keys.disable(id));
    }

    Optional<ApiKey> enable(long id) {
        return unlessGone(() -> keys.enable(id));
    }

    private static Optional<ApiKey> unlessGone(Supplier<ApiKey> change) {
        try {
            return Optional.of(change.get());
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    void delete(long id) {
        try {
            keys.delete(id);
        } catch (NotFoundException gone) {
            // Deleted by the run before, or by hand: what was asked for is there.
        }
    }

    ApiKey limit(long id, Money limit) {
        return keys.update(id, UpdateApiKey.builder().creditLimit(limit).build());
    }

    /** Deletes keys of the rotation whose creation was answered to nobody; the new key itself is known by its id. */
    void sweep(RotationRecord rotation, List<ApiKey> all) {
        String name = Mark.on(rotation);
        all.stream()
                .filter(key ->
                        key.name().equals(name) && key.id() != rotation.newId().orElse(Long.MIN_VALUE))
                .forEach(key -> delete(key.id()));
    }
}
