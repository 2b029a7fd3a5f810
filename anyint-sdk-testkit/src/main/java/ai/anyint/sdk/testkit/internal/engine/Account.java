package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Secret;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One customer: a clock, a ledger, keys and what they did. Every command, here and in its parts, runs under one lock, so
 * that what it reads and what it changes are one step.
 */
public final class Account {

    private final AccountContext context;
    private final Engine engine;
    private final KeyRing ownKeys = new KeyRing();
    private final Funds funds;
    private final Byok byok;
    private final Projects projects;
    private final Subscriptions subscriptions;
    private final Keys keys;
    private final Invoices invoices;
    private final Activity activity;
    private final ActivityBook book;
    private final IdempotencyRecords idempotency;
    private final Burst burst;
    private final Webhooks webhooks;
    private final Calls calls;
    private final Auditor auditor;

    Account(AccountContext context, Engine engine) {
        this.context = context;
        this.engine = engine;
        this.funds = new Funds(context);
        this.byok = new Byok(context);
        this.projects = new Projects(context);
        this.subscriptions = new Subscriptions(context);
        this.keys = new Keys(context, projects, byok, this::know);
        this.subscriptions.keys(keys);
        this.invoices = new Invoices(context);
        this.book = new ActivityBook();
        this.activity = new Activity(context, book, keys, projects);
        this.idempotency = new IdempotencyRecords(context);
        this.burst = new Burst(context);
        this.webhooks = new Webhooks(context, engine.port());
        this.calls = new Calls(context, keys, book, funds, invoices, byok, burst);
        this.auditor = new Auditor(context.ledger, keys, invoices);
    }

    /** Copies an account under the same secrets, which only its own doors know. */
    private Account(Account other, AccountContext context) {
        this.context = context;
        this.engine = other.engine;
        this.funds = other.funds.copy(context);
        this.byok = other.byok.copy(context);
        this.projects = other.projects.copy(context);
        this.subscriptions = other.subscriptions.copy(context);
        this.keys = other.keys.copy(context, projects, byok, this::know, subscriptions);
        this.subscriptions.keys(keys);
        this.invoices = other.invoices.copy(context);
        this.book = other.book.copy();
        this.activity = other.activity.copy(context, book, keys, projects);
        this.idempotency = other.idempotency.copy(context);
        this.burst = other.burst.copy(context);
        this.webhooks = other.webhooks.copy(context);
        this.calls = new Calls(context, keys, book, funds, invoices, byok, burst);
        this.calls.tasks(other.calls.tasks().copy(context, calls::twin));
        this.auditor = new Auditor(context.ledger, keys, invoices);
        other.ownKeys.forEach((secret, credential) -> ownKeys.add(secret, twin(credential)));
    }

    private Credential twin(Credential credential) {
        if (credential instanceof InferenceKey key) {
            return new InferenceKey(this, keys.ever(key.id()), key.generation(), key.mask());
        }
        ProvisioningKey key = (ProvisioningKey) credential;
        return new ProvisioningKey(this, key.id(), key.mask(), key.role(), key.projectId());
    }

    /**
     * Returns a copy with another id, to try two futures. Both go on independently. The copy answers to the same secrets,
     * through its own doors only.
     */
    public Account fork() {
        synchronized (context) {
            return new Account(this, context.copy(engine.nextAccountId()));
        }
    }

    /** Returns the account's id. */
    public String id() {
        return context.id;
    }

    /** Returns the present instant of this account. */
    public Instant now() {
        synchronized (context) {
            return context.clock.now();
        }
    }

    /**
     * Moves the clock on from the present instant, stopping at everything due. Where that is to be delivered, the account
     * is free between two instants, so that a receiver may call back.
     *
     * @throws IllegalArgumentException when the target lies behind
     */
    public List<Fired> advance(UnaryOperator<Instant> target) {
        List<Fired> fired = new ArrayList<>();
        Instant to;
        synchronized (context) {
            to = target.apply(context.clock.now());
            context.clock.requireAhead(to);
        }
        boolean more = true;
        while (more) {
            synchronized (context) {
                do {
                    more = context.clock.step(to, this, fired);
                } while (more && !webhooks.deliveries().anyDue());
                auditor.check();
            }
            deliver();
        }
        return fired;
    }

    /**
     * Ends the first delivery of every event that this thread's commands have caused, well or not. Whoever runs a command
     * from outside calls this after it, without holding anything that a receiver could wait for.
     */
    public void deliver() {
        webhooks.deliveries().send(webhooks);
    }

    /** Returns the balance and its ledger. */
    public Funds funds() {
        return funds;
    }

    /** Returns the keys. */
    public Keys keys() {
        return keys;
    }

    /** Returns the BYOK credentials. */
    public Byok byok() {
        return byok;
    }

    /** Returns the projects. */
    public Projects projects() {
        return projects;
    }

    /** Returns the subscriptions. */
    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /** Returns the invoices. */
    public Invoices invoices() {
        return invoices;
    }

    /** Returns the activity. */
    public Activity activity() {
        return activity;
    }

    /** Returns the webhooks. */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** Returns what was answered to idempotency keys. */
    public IdempotencyRecords idempotency() {
        return idempotency;
    }

    Calls calls() {
        return calls;
    }

    /** Returns the models and plans on offer to this account. */
    public Catalogue catalogue() {
        synchronized (context) {
            return context.catalogue;
        }
    }

    /** Changes what is on offer to this account. */
    public void catalogue(UnaryOperator<Catalogue> change) {
        synchronized (context) {
            context.catalogue = change.apply(context.catalogue);
        }
    }

    /** Returns the tiers that are down for this account, by model and tier. */
    public List<TierOutages.Place> tiersDown() {
        return TierOutages.list(context.ownOutages, context.commonOutages);
    }

    /** Takes a tier of a model down for this account, or up again. */
    public void tier(String modelId, Tier tier, boolean available) {
        context.ownOutages.set(modelId, tier, available);
    }

    /** Sets what the card does from now on. */
    public void card(boolean accepts) {
        synchronized (context) {
            context.card.accept(accepts);
        }
    }

    /** Returns whether the card pays. */
    public boolean cardAccepts() {
        synchronized (context) {
            return context.card.accepts();
        }
    }

    /** Returns how an enterprise account pays. */
    public Optional<EnterpriseTerms> enterprise() {
        return context.enterprise;
    }

    /** Returns the last thousand things that the account told the outside world, oldest first. */
    public List<Event> events() {
        synchronized (context) {
            return context.events.last();
        }
    }

    /** Makes a provisioning key and returns its secret. */
    public Secret newProvisioningKey(Role role, @Nullable String projectId) {
        synchronized (context) {
            String secret = context.secrets.next(Secrets.PROVISIONING);
            String mask = Secrets.mask(Secrets.PROVISIONING, secret);
            know(secret, new ProvisioningKey(this, engine.nextProvisioningId(), mask, role, projectId));
            return Secret.of(secret);
        }
    }

    /** Returns the provisioning keys, oldest first. */
    public List<ProvisioningKey> provisioningKeys() {
        List<ProvisioningKey> found = new ArrayList<>();
        ownKeys.forEach((secret, credential) -> {
            if (credential instanceof ProvisioningKey key) {
                found.add(key);
            }
        });
        found.sort(Comparator.comparingInt((ProvisioningKey key) -> key.id().length())
                .thenComparing(ProvisioningKey::id));
        return found;
    }

    /** Reads several things as they are at one instant: nothing changes meanwhile. */
    public <T> T read(Supplier<T> reading) {
        synchronized (context) {
            return reading.get();
        }
    }

    /** Creates an inference key outside the API. */
    public NewKey openKey(KeySpec spec) {
        return keys.open(spec);
    }

    /** Returns what a secret stands for at this account's own doors. */
    public Optional<Credential> find(String secret) {
        return ownKeys.find(secret);
    }

    void forgetKeys() {
        ownKeys.forget(this);
    }

    /** Refuses an inference key that does not work now. */
    public void requireUsable(InferenceKey caller) {
        synchronized (context) {
            calls.requireWorking(caller);
        }
    }

    /** Refuses a caller from an address that the key does not allow. */
    public void requireAddress(InferenceKey caller, InetAddress address) {
        synchronized (context) {
            caller.key().requireAddress(address);
        }
    }

    /** Refuses a model that is not on offer. */
    public CatalogueModel requireModel(String modelId) {
        synchronized (context) {
            return context.requireModel(modelId);
        }
    }

    /** Judges a call that looks at a model and calls none, such as counting tokens; it costs nothing. */
    public CatalogueModel requireCallable(InferenceKey caller, String modelId, Unit unit, InetAddress address) {
        synchronized (context) {
            calls.requireWorking(caller);
            return calls.requireCallable(caller.key(), modelId, unit, address);
        }
    }

    /** Returns the models that a key may call, whatever its limits say. */
    public List<CatalogueModel> callableModels(InferenceKey caller) {
        synchronized (context) {
            return calls.callable(caller.key());
        }
    }

    /** Admits a call or refuses it, by the lines of the contract in their order; what is taken, is taken here. */
    public Ticket admit(InferenceKey caller, Admission call) {
        synchronized (context) {
            return calls.admit(caller, call);
        }
    }

    /** Books what an admitted call used, and returns what it cost. */
    public BigDecimal complete(Ticket ticket, Usage usage) {
        synchronized (context) {
            BigDecimal cost = calls.complete(ticket, usage);
            auditor.check();
            return cost;
        }
    }

    /** Gives back what the admission took: the call failed through no fault of the caller's. */
    public void giveBack(Ticket ticket) {
        synchronized (context) {
            calls.giveBack(ticket);
        }
    }

    /** Charges an admitted call and lets its task run for a minute; one that fails is refunded at its end. */
    public TaskView startTask(Ticket ticket, Usage usage, boolean fails) {
        synchronized (context) {
            return calls.startTask(ticket, usage, fails);
        }
    }

    /** Returns a task, or refuses. */
    public TaskView task(String taskId) {
        synchronized (context) {
            return calls.tasks().get(taskId);
        }
    }

    /** Returns the limit that is nearest to refusing the next call like this one. */
    public Optional<LimitState> nearestLimit(Ticket ticket) {
        synchronized (context) {
            return Optional.ofNullable(calls.nearest(ticket.key(), ticket.model()));
        }
    }

    /** Returns whether a call of a key would be admitted now. */
    public Entitlement entitlement(ProvisioningKey reader, long keyId, String modelId) {
        synchronized (context) {
            return calls.entitlement(reader, keyId, modelId);
        }
    }

    /** Turns the auditor off for long runs, or on again. */
    public void audit(boolean on) {
        synchronized (context) {
            auditor.turn(on);
        }
    }

    /** Checks the books, where the auditor is on. */
    public void audit() {
        synchronized (context) {
            auditor.check();
        }
    }

    private void know(String secret, Key key, String mask) {
        know(secret, new InferenceKey(this, key, key.generation(), mask));
    }

    private void know(String secret, Credential credential) {
        ownKeys.add(secret, credential);
        engine.keys().add(secret, credential);
    }
}
