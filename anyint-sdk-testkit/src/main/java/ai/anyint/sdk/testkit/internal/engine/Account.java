package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Secret;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One customer: a clock, a ledger, keys and what they did. The single writer of its state: every command runs under its
 * lock, so what a command reads and what it changes are one step.
 */
public final class Account {

    private final String id;
    private final Catalogue catalogue;
    private final KeyRing ring;
    private final DueJobs clock;
    private final Ledger ledger = new Ledger();
    private final ActivityBook activity = new ActivityBook();
    private final Map<Long, Key> keys = new LinkedHashMap<>();
    private final Map<Integer, CachedReport> cachedReports = new HashMap<>();
    private final Auditor auditor = new Auditor();
    private Duration activityCache = Duration.ZERO;
    private long lastKeyId;

    private record CachedReport(Instant at, ActivityReport report) {}

    Account(String id, Catalogue catalogue, KeyRing ring, Instant now) {
        this.id = id;
        this.catalogue = catalogue;
        this.ring = ring;
        this.clock = new DueJobs(now);
    }

    /** Returns the account's id. */
    public String id() {
        return id;
    }

    /** Returns the present instant of this account. */
    public synchronized Instant now() {
        return clock.now();
    }

    /**
     * Moves the clock on, stopping at everything due.
     *
     * @throws IllegalArgumentException when the instant lies behind
     */
    public synchronized List<Fired> advanceTo(Instant target) {
        return audited(clock.advanceTo(target));
    }

    /** Returns the balance. */
    public synchronized BigDecimal balance() {
        return ledger.balance();
    }

    /** Books money that came in, or a correction of the balance. */
    public synchronized LedgerEntry credit(LedgerEntry.Type type, BigDecimal amount) {
        return audited(ledger.book(type, amount, clock.now(), 0, null, null));
    }

    /** Returns the entries so far, oldest first. */
    public synchronized List<LedgerEntry> ledger() {
        return List.copyOf(ledger.entries());
    }

    /** Creates a key and returns its secret, the one time that it is in clear. */
    public synchronized NewKey createKey(KeySpec spec, String createdBy) {
        requireFuture(spec.expiresAt());
        long keyId = ++lastKeyId;
        String secret = ring.newSecret(KeyRing.STANDARD);
        Key key = new Key(keyId, KeyRing.mask(KeyRing.STANDARD, secret), clock.now(), createdBy, spec);
        keys.put(keyId, key);
        ring.add(secret, this, key);
        planExpiry(key);
        return audited(new NewKey(key.view(clock.now()), Secret.of(secret)));
    }

    /** Returns the keys that are not deleted, newest last. */
    public synchronized List<KeyView> keys() {
        List<KeyView> views = new ArrayList<>();
        keys.values().stream().filter(key -> !key.isDeleted()).forEach(key -> views.add(key.view(clock.now())));
        return views;
    }

    /** Returns one key, or refuses. */
    public synchronized KeyView key(long keyId) {
        return existing(keyId).view(clock.now());
    }

    /** Changes a key. */
    public synchronized KeyView updateKey(long keyId, KeyUpdate update) {
        Key key = existing(keyId);
        requireFuture(update.expiresAt().value().orElse(null));
        key.apply(update);
        planExpiry(key);
        return audited(key.view(clock.now()));
    }

    /** Deletes a key for good; what it did stays. */
    public synchronized void deleteKey(long keyId) {
        existing(keyId).delete();
        auditor.check(ledger, keys.values());
    }

    /** Refuses an inference key that does not work now. */
    public synchronized void requireUsable(InferenceKey key) {
        key.key().requireUsable(clock.now());
    }

    /** Refuses a model that is not on offer. */
    public CatalogueModel requireModel(String modelId) {
        return catalogue
                .model(modelId)
                .orElseThrow(() -> Refusal.param(
                        ErrorCode.MODEL_NOT_FOUND, "model", "There is no model of this id in the catalogue."));
    }

    /** Returns the models on offer. */
    public List<CatalogueModel> models() {
        return List.copyOf(catalogue.models());
    }

    /** Admits a call or refuses it, by the lines of the contract in their order; what is taken, is taken here. */
    public synchronized Ticket admit(InferenceKey caller, String modelId, long requestNumber) {
        Key key = caller.key();
        key.requireUsable(clock.now());
        CatalogueModel model = requireModel(modelId);
        requireBalance();
        key.requireCredit();
        ActivityBook.Cell cell = activity.cell(clock.now(), key, modelId);
        cell.admit();
        return new Ticket(key, model, cell, requestNumber);
    }

    /** Books what an admitted call used, and returns what it cost. */
    public synchronized BigDecimal complete(Ticket ticket, Usage usage) {
        ticket.settle();
        BigDecimal cost = ticket.model().cost(usage);
        ticket.cell().complete(usage, cost);
        if (cost.signum() != 0) {
            ticket.key().spend(cost);
            ledger.book(
                    LedgerEntry.Type.USAGE,
                    cost.negate(),
                    clock.now(),
                    ticket.requestNumber(),
                    ticket.key(),
                    ticket.model().id());
        }
        return audited(cost);
    }

    /** Gives back what the admission took: the call failed through no fault of the caller's. */
    public synchronized void giveBack(Ticket ticket) {
        ticket.settle();
        ticket.cell().giveBack();
    }

    /** Returns the activity of the last days, perhaps from a cache. */
    public synchronized ActivityReport activity(int days) {
        CachedReport cached = cachedReports.get(days);
        if (cached != null && clock.now().isBefore(cached.at().plus(activityCache))) {
            return cached.report();
        }
        ActivityReport report = activity.report(clock.now(), days);
        if (!activityCache.isZero()) {
            cachedReports.put(days, new CachedReport(clock.now(), report));
        }
        return report;
    }

    /** Lets activity be answered from a cache for so long; zero for always fresh. */
    public synchronized void cacheActivity(Duration age) {
        activityCache = age;
        cachedReports.clear();
    }

    /** Turns the auditor off for long runs, or on again. */
    public synchronized void audit(boolean on) {
        auditor.turn(on);
    }

    private void requireBalance() {
        if (ledger.balance().signum() <= 0) {
            throw Refusal.of(
                    ErrorCode.INSUFFICIENT_BALANCE,
                    "The prepaid balance of account " + id + " is used up: "
                            + ledger.balance().stripTrailingZeros().toPlainString() + " US dollars.");
        }
    }

    private Key existing(long keyId) {
        return Optional.ofNullable(keys.get(keyId))
                .filter(key -> !key.isDeleted())
                .orElseThrow(Account::noSuchKey);
    }

    /** Refuses an id that no key can have. */
    public static Refusal noSuchKey() {
        return Refusal.of(ErrorCode.KEY_NOT_FOUND, "There is no API key of this id in this account.");
    }

    private void requireFuture(@Nullable Instant expiresAt) {
        if (expiresAt != null && !expiresAt.isAfter(clock.now())) {
            throw Refusal.param(
                    ErrorCode.INVALID_PARAMETER,
                    "expires_at",
                    "Must be after the present instant, " + clock.now() + ".");
        }
    }

    private void planExpiry(Key key) {
        Instant at = key.expiresAt();
        int plan = key.replanExpiry();
        if (at != null && at.isAfter(clock.now())) {
            clock.plan(
                    at,
                    DueJobs.Rank.KEY_EXPIRY,
                    () -> Optional.of(key)
                            .filter(k -> k.expiresByPlan(plan))
                            .map(k -> new Fired(at, "key.expired", Long.toString(k.id()))));
        }
    }

    private <T> T audited(T result) {
        auditor.check(ledger, keys.values());
        return result;
    }
}
