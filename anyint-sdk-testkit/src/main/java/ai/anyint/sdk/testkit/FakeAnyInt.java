package ai.anyint.sdk.testkit;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.TimeSource;
import ai.anyint.sdk.core.internal.redact.Redactor;
import ai.anyint.sdk.testkit.internal.api.Answers;
import ai.anyint.sdk.testkit.internal.api.Handler;
import ai.anyint.sdk.testkit.internal.api.WireRequest;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import ai.anyint.sdk.testkit.internal.control.ControlApi;
import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.DeliveryPort;
import ai.anyint.sdk.testkit.internal.engine.Engine;
import ai.anyint.sdk.testkit.internal.engine.EnterpriseTerms;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import ai.anyint.sdk.testkit.internal.transport.WebhookSender;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An AnyInt in memory that really charges and really refuses. Open accounts on it, each with its own keys and clock; they
 * do not see each other, so tests in parallel share one without a reset.
 *
 * <p>It enforces the whole of the billing rules; see the README for what it does not model. Safe for use by several threads.
 */
public final class FakeAnyInt {

    /** The seed of the keys and of the clients' jitter, unless a test sets another. */
    public static final long STANDARD_SEED = 42;

    private final long seed;
    private final Engine engine;
    private final Answers answers = new Answers();
    private final Handler handler;
    private final Map<String, FakeAccount> accounts = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<Account, Journal> journals = new ConcurrentHashMap<>();
    private final Journal strangers = new Journal();

    private FakeAnyInt(long seed, DeliveryPort deliveries) {
        this.seed = seed;
        this.engine = new Engine(seed, deliveries);
        this.handler = new Handler(engine, answers, this::record);
    }

    /** Creates an empty fake. */
    public static FakeAnyInt create() {
        return create(STANDARD_SEED);
    }

    /** Creates an empty fake whose keys and jitter follow from the seed. */
    public static FakeAnyInt create(long seed) {
        return create(seed, new WebhookSender(WebhookSender.STANDARD_TIMEOUT));
    }

    static FakeAnyInt create(long seed, DeliveryPort deliveries) {
        return new FakeAnyInt(seed, deliveries);
    }

    /** Opens an account without money, at the present instant of the wall clock. */
    public FakeAccount openAccount() {
        return openAccount("0");
    }

    /**
     * Opens an account with a balance in US dollars, at the present instant of the wall clock.
     *
     * @throws IllegalArgumentException when the balance is no amount, or negative
     */
    public FakeAccount openAccount(String balance) {
        return openAccount(balance, wallClock());
    }

    /**
     * Opens an account with a balance in US dollars, whose clock stands at the instant.
     *
     * @throws IllegalArgumentException when the balance is no amount, or negative
     */
    public FakeAccount openAccount(String balance, Instant now) {
        return open(balance, now, Optional.empty());
    }

    /** Opens an enterprise account without a balance, at the present instant of the wall clock. */
    public FakeAccount openEnterprise(Enterprise terms) {
        return openEnterprise(wallClock(), terms);
    }

    /** Opens an enterprise account without a balance, whose clock stands at the instant. */
    public FakeAccount openEnterprise(Instant now, Enterprise terms) {
        return open("0", now, Optional.of(terms.terms()));
    }

    private static Instant wallClock() {
        try (TimeSource wall = TimeSource.system()) {
            return wall.now().truncatedTo(ChronoUnit.MILLIS);
        }
    }

    private FakeAccount open(String balance, Instant now, Optional<EnterpriseTerms> terms) {
        Money money = Money.of(balance);
        if (money.isNegative()) {
            throw new IllegalArgumentException("balance must be 0 or more");
        }
        Account account = engine.open(now, money.toBigDecimal(), terms);
        Journal journal = new Journal();
        journals.put(account, journal);
        return known(new FakeAccount(this, account, journal));
    }

    FakeAccount adopt(Account copy, FakeAccount original) {
        Journal journal = new Journal();
        journals.put(copy, journal);
        answers.copy(original.id(), copy.id());
        return known(new FakeAccount(this, copy, journal, original));
    }

    private FakeAccount known(FakeAccount account) {
        accounts.put(account.id(), account);
        return account;
    }

    /** Returns the accounts that are open, in the order of their opening. */
    public List<FakeAccount> accounts() {
        synchronized (accounts) {
            return List.copyOf(accounts.values());
        }
    }

    /** Returns an open account by its id. */
    public Optional<FakeAccount> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /**
     * Forgets all accounts, the calls of strangers, and what was set for all accounts. Only for a fake that nobody shares:
     * a test forgets its own account instead.
     */
    public void reset() {
        accounts().forEach(FakeAccount::forget);
        engine.outages().clear();
        answers.clear();
        faults().forEach(Fault::remove);
        strangers.clear();
    }

    /**
     * Takes a tier of a model down for all accounts, or up again. A custom subscription that has bought it is refused
     * with 503 {@code tier_unavailable}; no other tier is tried.
     *
     * @throws IllegalArgumentException when there is no such tier
     */
    public FakeAnyInt tier(String modelId, String tier, boolean available) {
        engine.outages().set(modelId, FakeAccount.tier(tier), available);
        return this;
    }

    /** Serves this fake on any free port of the loopback address. */
    public FakeServer serve() {
        return serve(0);
    }

    /** Serves this fake on a port of the loopback address; 0 takes any free one. */
    public FakeServer serve(int port) {
        return new FakeServer(handler, Optional.empty(), port);
    }

    /** Returns the fake for a server of your own. */
    public FakeMount mount() {
        return new FakeMount(handler, Optional.empty());
    }

    /**
     * Serves this fake with its control API under {@code /__fake/} on a port of the loopback address; 0 takes any free
     * one. Whoever reaches the port may open, change and forget accounts; {@link #serve()} has no control API.
     */
    public FakeServer serveWithControl(int port) {
        return serveWithControl(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /**
     * Serves this fake with its control API on an address of this machine.
     *
     * @throws IllegalArgumentException when the address is unresolved
     */
    public FakeServer serveWithControl(InetSocketAddress address) {
        return new FakeServer(handler, Optional.empty(), new ControlApi(this, FakeAccount::engine), address);
    }

    /** Sets what a model answers, for every account that has no answer of its own. */
    public FakeAnyInt answer(String modelId, CannedAnswer answer) {
        answers.canForAll(modelId, answer);
        return this;
    }

    /**
     * Injects a fault that strikes whichever account's call is next. In a test that shares this fake with others, inject it
     * on the account instead; no test fails for one of these that was never used.
     *
     * @throws IllegalArgumentException when there is no such route, or the plan says nothing to do
     */
    public Fault inject(FaultPlan plan) {
        return new Fault(handler.faults().place(plan.complete(), Optional.empty()));
    }

    /** Returns the faults that were injected for all accounts and not removed, in order. */
    public List<Fault> faults() {
        return faults(Optional.empty());
    }

    List<Fault> faults(Optional<Account> account) {
        return handler.faults().all().stream()
                .filter(fault -> fault.account().equals(account))
                .map(Fault::new)
                .toList();
    }

    /** Returns the calls over HTTP that belong to no account, because their key is missing or unknown. */
    public List<RecordedCall> strangers() {
        return strangers.calls();
    }

    /** Returns the seed. */
    public long seed() {
        return seed;
    }

    Engine engine() {
        return engine;
    }

    Handler handler() {
        return handler;
    }

    Answers answers() {
        return answers;
    }

    void forget(Account account) {
        engine.forget(account);
        answers.forget(account);
        handler.faults().forget(account);
        handler.gates().forget(account);
        journals.remove(account);
        accounts.remove(account.id());
    }

    private void record(
            WireRequest request,
            String requestId,
            Optional<Account> account,
            Optional<String> keyMask,
            WireResponse response,
            Optional<Refusal> refusal) {
        String query = request.url().encodedQuery();
        String target = query == null ? request.path() : request.path() + "?" + query;
        RecordedCall call = new RecordedCall(
                account.map(Account::now).orElse(Instant.EPOCH),
                requestId,
                Redactor.standard().text(request.method()),
                Redactor.standard().text(target),
                response.status(),
                keyMask,
                refusal.map(no -> no.code().wire())
                        .or(() -> response.fault().flatMap(FaultPlan::error).map(FaultPlan.ErrorAnswer::code)),
                refusal.map(FakeAnyInt::words)
                        .or(() -> response.fault().map(plan -> "injected fault: " + plan))
                        .orElse("accepted"));
        account.map(journals::get).orElse(strangers).add(call, refusal.isPresent());
    }

    /** Names the field too, by the wire name that the caller gave it, which may be a key that went astray. */
    private static String words(Refusal refusal) {
        String field = refusal.param().map(name -> name + ": ").orElse("");
        return Redactor.standard().text(field + refusal.explanation());
    }
}
