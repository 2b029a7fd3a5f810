package ai.anyint.sdk.testkit;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.internal.api.Handler;
import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.CatalogueModel;
import ai.anyint.sdk.testkit.internal.engine.KeySpec;
import ai.anyint.sdk.testkit.internal.engine.LedgerEntry;
import ai.anyint.sdk.testkit.internal.engine.NewKey;
import ai.anyint.sdk.testkit.internal.engine.ProvisioningKey;
import ai.anyint.sdk.testkit.internal.engine.Role;
import ai.anyint.sdk.testkit.internal.engine.Tier;
import ai.anyint.sdk.testkit.internal.transport.InProcess;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import okhttp3.Interceptor;

/**
 * One account of a {@link FakeAnyInt}: what a test sets up, and what it can look at afterwards. It opens with a
 * provisioning key and one standard inference key. Safe for use by several threads.
 */
public final class FakeAccount {

    private static final Duration LONGEST_CACHE = Duration.ofMinutes(5);

    private final FakeAnyInt fake;
    private final Account account;
    private final Journal journal;
    private final FakeClock clock;
    private final Secret provisioningKey;
    private final Secret apiKey;
    private final long apiKeyId;

    /** Makes the handle of a copy, which has the same keys. */
    FakeAccount(FakeAnyInt fake, Account account, Journal journal, FakeAccount original) {
        this.fake = fake;
        this.account = account;
        this.journal = journal;
        this.clock = new FakeClock(account);
        this.provisioningKey = original.provisioningKey;
        this.apiKey = original.apiKey;
        this.apiKeyId = original.apiKeyId;
    }

    FakeAccount(FakeAnyInt fake, Account account, Journal journal) {
        this.fake = fake;
        this.account = account;
        this.journal = journal;
        this.clock = new FakeClock(account);
        this.provisioningKey = account.newProvisioningKey(Role.ADMIN, null);
        NewKey standard = account.openKey(KeySpec.named("standard"));
        this.apiKey = standard.secret();
        this.apiKeyId = standard.key().id();
    }

    /** Returns the account's id. */
    public String id() {
        return account.id();
    }

    /** Returns the account's clock. */
    public FakeClock clock() {
        return clock;
    }

    /** Returns the key for the account API. */
    public Secret provisioningKey() {
        return provisioningKey;
    }

    /** Returns the inference key that the account opened with. */
    public Secret apiKey() {
        return apiKey;
    }

    /** Returns the id of that inference key. */
    public long apiKeyId() {
        return apiKeyId;
    }

    /** Returns the balance. */
    public Money balance() {
        return Money.of(account.funds().balance());
    }

    /** Sets the balance, in US dollars, by a top-up or an adjustment in the ledger. */
    public FakeAccount balance(String amount) {
        account.funds().setBalance(Money.of(amount).toBigDecimal());
        account.deliver();
        return this;
    }

    /**
     * Adds to the balance, in US dollars.
     *
     * @throws IllegalArgumentException when the amount is not more than zero
     */
    public FakeAccount topUp(String amount) {
        Money money = Money.of(amount);
        if (!money.isPositive()) {
            throw new IllegalArgumentException("a top-up must be more than zero");
        }
        account.funds().credit(LedgerEntry.Type.TOPUP, money.toBigDecimal());
        account.deliver();
        return this;
    }

    /**
     * Sets the balance, in US dollars, below which {@code balance.low} is told when the balance falls from there; the
     * default is 10.00.
     */
    public FakeAccount lowBalanceAt(String amount) {
        account.funds().lowBalance(Money.of(amount).toBigDecimal());
        return this;
    }

    /** Sets what the card does from now on. */
    public FakeAccount card(CardOutcome outcome) {
        account.card(outcome == CardOutcome.ACCEPT);
        return this;
    }

    /**
     * Takes a tier of a model down for this account, or up again.
     *
     * @throws IllegalArgumentException when the model is not on offer on this tier
     */
    public FakeAccount tier(String modelId, String tier, boolean available) {
        if (!offered(modelId).tiers().contains(tier(tier))) {
            throw new IllegalArgumentException("model " + modelId + " is not offered on the tier " + tier);
        }
        account.tier(modelId, tier(tier), available);
        return this;
    }

    private CatalogueModel offered(String modelId) {
        return account.catalogue()
                .model(modelId)
                .orElseThrow(() -> new IllegalArgumentException("no such model: " + modelId));
    }

    static Tier tier(String name) {
        return Tier.of(name).orElseThrow(() -> new IllegalArgumentException("no such tier: " + name));
    }

    /**
     * Returns a new provisioning key of a role: {@code admin}, {@code member} or {@code finance}.
     *
     * @throws IllegalArgumentException for any other role; a project owner's is {@link #projectOwnerKey}
     */
    public Secret provisioningKey(String role) {
        return account.newProvisioningKey(role(role), null);
    }

    /**
     * Returns a new provisioning key of the owner of a project.
     *
     * @throws IllegalArgumentException when there is no such project
     */
    public Secret projectOwnerKey(String projectId) {
        if (!account.projects().exists(projectId)) {
            throw new IllegalArgumentException("no such project: " + projectId);
        }
        return account.newProvisioningKey(Role.PROJECT_OWNER, projectId);
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.PROJECT_OWNER && role.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "role must be admin, member or finance, or use projectOwnerKey: " + name));
    }

    /**
     * Returns a copy of this account, to try two futures. Both go on independently. The copy has the same keys, but only
     * at its own doors: {@link #client()}, {@link #interceptor()} and {@link #serve()} of the copy.
     */
    public FakeAccount fork() {
        return fake.adopt(account.fork(), this);
    }

    /** Returns named states to begin a test with. */
    public Given given() {
        ProvisioningKey admin =
                (ProvisioningKey) account.find(provisioningKey.reveal()).orElseThrow();
        return new Given(this, account, admin, handler()::nextNumber);
    }

    /** Puts a model on offer to this account, or another one in place of the model of its id. */
    public FakeAccount offer(FakeModel model) {
        account.catalogue(catalogue -> catalogue.with(model.model()));
        return this;
    }

    /**
     * Takes a model off the offer to this account.
     *
     * @throws IllegalArgumentException when it is not on offer
     */
    public FakeAccount withdraw(String modelId) {
        offered(modelId);
        account.catalogue(catalogue -> catalogue.without(modelId));
        return this;
    }

    /**
     * Sets what a model answers to this account.
     *
     * @throws IllegalArgumentException when it is not on offer
     */
    public FakeAccount answer(String modelId, CannedAnswer answer) {
        offered(modelId);
        fake.answers().can(account, modelId, answer);
        return this;
    }

    /**
     * Lets the activity be answered from a cache, as the service may; zero, the default, is always fresh.
     *
     * @throws IllegalArgumentException when the age is negative or over the service's five minutes
     */
    public FakeAccount cacheActivity(Duration age) {
        if (age.isNegative() || age.compareTo(LONGEST_CACHE) > 0) {
            throw new IllegalArgumentException("the service caches activity for at most 5 minutes");
        }
        account.activity().cacheFor(age);
        return this;
    }

    /**
     * Injects a fault into calls with this account's keys. An {@code @AnyIntTest} in which it was not used as often as
     * planned fails, unless it was removed.
     *
     * @throws IllegalArgumentException when there is no such route, or the plan says nothing to do
     */
    public Fault inject(FaultPlan plan) {
        return new Fault(handler().faults().place(plan.complete(), Optional.of(account)));
    }

    /** Returns the faults that were injected into this account and not removed, in order. */
    public List<Fault> faults() {
        return fake.faults(Optional.of(account));
    }

    /** Returns the faults that have not struck as often as planned. */
    public List<Fault> unusedFaults() {
        return faults().stream().filter(fault -> !fault.isUsedUp()).toList();
    }

    /**
     * Puts up a gate that holds this account's requests of one operation, until it lets them go.
     *
     * @throws IllegalArgumentException when there is no such route, or none of its requests can come to the point
     */
    public Gate gate(String method, String path, Gate.Point point) {
        return new Gate(handler().gates().place(method.toUpperCase(Locale.ROOT), path, point, account), this::report);
    }

    /** Turns the check of the books after every command off for long runs, or on again. */
    public FakeAccount audit(boolean on) {
        account.audit(on);
        return this;
    }

    /**
     * Returns a new client in process: no socket, both keys, this account's clock. It reads no environment, and refuses
     * every other host.
     */
    public AnyIntClient client() {
        return AnyIntClient.builder()
                .baseUrl("https://" + InProcess.HOST)
                .provisioningKey(provisioningKey)
                .apiKey(apiKey)
                .timeSource(new AccountTime(clock))
                .random(new LockedRandom(new SplittableRandom(fake.seed())))
                .httpClient(OfflineHttp.with(interceptor()))
                .build();
    }

    /**
     * Serves the fake on any free port of the loopback address, and takes calls without a known key as calls to this
     * account, so that a test sees them.
     */
    public FakeServer serve() {
        return new FakeServer(handler(), Optional.of(account), 0);
    }

    /**
     * Returns the fake for a server of your own, which takes calls without a known key as calls to this account, so that a
     * test sees them.
     */
    public FakeMount mount() {
        return new FakeMount(handler(), Optional.of(account));
    }

    /** Returns a new client that reaches this account over HTTP. It reads no environment and uses no proxy. */
    public AnyIntClient client(FakeServer server) {
        return AnyIntClient.builder()
                .baseUrl(server.url().toString())
                .provisioningKey(provisioningKey)
                .apiKey(apiKey)
                .httpClient(OfflineHttp.direct())
                .build();
    }

    /** Returns the transport in process for an OkHttp client of your own; its base URL is {@link #inProcessUrl()}. */
    public Interceptor interceptor() {
        return new InProcess(handler(), account);
    }

    /** Returns the only base URL that the transport in process accepts. */
    public static String inProcessUrl() {
        return "https://" + InProcess.HOST;
    }

    /** Returns the movements of the balance, oldest first. */
    public List<LedgerLine> ledger() {
        return account.funds().entries().stream().map(FakeAccount::line).toList();
    }

    /** Returns the last thousand events that this account told, oldest first, whether or not a webhook wanted them. */
    public List<FakeEvent> events() {
        return account.events().stream().map(FakeEvent::of).toList();
    }

    /** Returns the last thousand attempts to deliver an event to a webhook, oldest first. */
    public List<FakeDelivery> deliveries() {
        return account.webhooks().attempts().stream().map(FakeDelivery::of).toList();
    }

    /** Returns the last thousand calls, oldest first, redacted. */
    public List<RecordedCall> calls() {
        return journal.calls();
    }

    /** Returns how many calls were refused with this code. */
    public int refusals(String code) {
        return journal.refusals(code);
    }

    /** Takes the refusals with this code so far as expected, so that the test does not fail for them. */
    public FakeAccount expectRefusals(String code) {
        journal.expect(code);
        return this;
    }

    /** Returns the refusals that nobody expected, by code. */
    public Map<String, Integer> unexpectedRefusals() {
        return journal.unexpected();
    }

    /** Returns the state of this account for a person: seed, clock, ledger and the last calls. */
    public String report() {
        return Report.of(this, fake.seed());
    }

    /** Forgets this account: its keys are unknown from now on, and what it kept can be collected. */
    public void forget() {
        fake.forget(account);
    }

    @Override
    public String toString() {
        return "FakeAccount[" + id() + ", balance " + balance() + "]";
    }

    Account engine() {
        return account;
    }

    private Handler handler() {
        return fake.handler();
    }

    private static LedgerLine line(LedgerEntry entry) {
        return new LedgerLine(
                entry.type().wire(),
                Money.of(entry.amount()),
                Money.of(entry.balanceAfter()),
                entry.createdAt(),
                entry.keyId(),
                entry.modelId(),
                Optional.of(entry.requestNumber()).filter(number -> number > 0).map(Handler::requestId));
    }
}
