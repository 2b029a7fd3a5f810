package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.core.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The first half of a rotation, up to a new key that is stored and checked. What fails in it is rolled back. */
final class HandOver {

    private final RotationSettings settings;
    private final RotationJournal.Session journal;
    private final Account account;
    private RotationRecord rotation;

    HandOver(RotationSettings settings, RotationJournal.Session journal, ApiKey old) {
        this.settings = settings;
        this.journal = journal;
        this.account = new Account(settings.keys());
        this.rotation = RotationRecord.builder()
                .id(String.format("%016x", settings.random().nextLong()))
                .oldId(old.id())
                .name(old.name())
                .putSteps(RotationStep.BEGUN, settings.now())
                .build();
    }

    /** Returns the record of the rotation, which from here on can only go on. */
    RotationRecord run(ApiKey old) {
        journal.write(rotation);
        CreatedApiKey fresh = orRollBack(() -> create(old));
        keep(RotationStep.CREATED);
        orRollBack(() -> {
            CreatedApiKey named = share(fresh);
            settings.sink().store(named);
            settings.check().accept(named);
            return named;
        });
        keep(RotationStep.VERIFIED);
        return rotation;
    }

    /** Only the first of several rotations at once passes: it sees no key that another made before its own. */
    private CreatedApiKey create(ApiKey old) {
        CreatedApiKey fresh = settings.keys().create(Successor.request(old, rotation));
        rotation = RotationRecord.builder().from(rotation).newId(fresh.id()).build();
        List<ApiKey> all = account.list();
        Successor.requireAlone(old.id(), rotation.newId(), all);
        ApiKey now = Account.find(all, old.id())
                .orElseThrow(() -> new IllegalStateException("key " + old.id() + " was deleted meanwhile"));
        Successor.requireRotatable(now, settings.now());
        rotation = RotationRecord.builder()
                .from(rotation)
                .creditLimit(now.creditLimit())
                .loweredTo(Budget.lowered(now))
                .build();
        return fresh;
    }

    /** Lowers the old key's limit before the new one's is raised: at no moment do both add up to more than it was. */
    private CreatedApiKey share(CreatedApiKey fresh) {
        Optional<Money> limit = rotation.loweredTo().isEmpty()
                ? rotation.creditLimit().map(spent -> Money.ZERO)
                : rotation.creditLimit().map(this::shareOf);
        rotation = RotationRecord.builder().from(rotation).sharedTo(limit).build();
        limit.filter(share -> !fresh.creditLimit().equals(Optional.of(share)))
                .ifPresent(share -> account.limit(fresh.id(), share));
        return CreatedApiKey.builder()
                .from(fresh)
                .name(rotation.name())
                .creditLimit(limit)
                .build();
    }

    private Money shareOf(Money limit) {
        Money lowered = rotation.loweredTo().orElseThrow();
        ApiKey old = account.limit(rotation.oldId(), lowered);
        return Budget.less(limit, Budget.larger(lowered, old.spent().orElse(Money.ZERO)));
    }

    /** Where the journal fails, nobody knows what it holds; a resume does what it says then, so nothing is rolled back. */
    private void keep(RotationStep step) {
        RotationRecord next = rotation.reached(step, settings.now());
        try {
            journal.write(next);
        } catch (RuntimeException failure) {
            throw new RotationException(Reports.of(rotation, settings), failure);
        }
        rotation = next;
    }

    private <T> T orRollBack(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException | Error failure) {
            throw new Rollback(settings, journal).because(rotation, failure);
        }
    }
}
