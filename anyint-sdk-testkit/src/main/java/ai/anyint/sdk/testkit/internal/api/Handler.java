package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.Gate;
import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.Credential;
import ai.anyint.sdk.testkit.internal.engine.Engine;
import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.InferenceKey;
import ai.anyint.sdk.testkit.internal.engine.ProvisioningKey;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import ai.anyint.sdk.testkit.internal.engine.Ticket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Request in, response out, whichever transport is around it. Judges in the order of the contract: route and method, key,
 * size, then what the operation itself looks at.
 */
public final class Handler {

    /** The largest body that is accepted. */
    public static final long MOST_BODY_BYTES = 8L * 1024 * 1024;

    private final Engine engine;
    private final Routes routes;
    private final AtomicLong requests = new AtomicLong();
    private final HttpDate date = new HttpDate();
    private final Watcher watcher;
    private final Faults faults;
    private final Gates gates;

    /** Who is told of each request and what became of it. */
    @FunctionalInterface
    public interface Watcher {

        /** Tells of a request; the account is the key's, or the transport's own, where there is one. */
        void judged(
                WireRequest request,
                String requestId,
                Optional<Account> account,
                Optional<String> keyMask,
                WireResponse response,
                Optional<Refusal> refusal);
    }

    /** Creates a handler over an engine. */
    public Handler(Engine engine, Answers answers, Watcher watcher) {
        this.engine = engine;
        this.watcher = watcher;
        this.routes = new Routes(answers);
        this.faults = new Faults(routes.all());
        this.gates = new Gates(routes.all());
    }

    /** Returns the injected faults. */
    public Faults faults() {
        return faults;
    }

    /** Returns the gates. */
    public Gates gates() {
        return gates;
    }

    /** Answers a request; {@code owner} is the account whose own transport it came by. */
    public WireResponse handle(WireRequest request, Optional<Account> owner, Waiting waiting) {
        long number = nextNumber();
        String requestId = requestId(number);
        callerAccount(request, owner).ifPresent(known -> gates.hold(Gate.Point.ARRIVED, request, known));
        Optional<Credential> credential = credential(request, owner);
        Optional<Account> account = credential.map(Credential::account).or(() -> owner);
        Family family = Family.of(request.path());
        WireResponse response;
        Refusal refusal = null;
        try {
            response = answer(request, credential.orElse(null), number, waiting);
        } catch (Refusal e) {
            refusal = e;
            response = family.refuse(e);
            response = account.isPresent()
                    ? LimitHeaders.refused(response, e, account.get().now())
                    : response;
        }
        account.ifPresent(Account::audit);
        watcher.judged(
                request, requestId, account, credential.map(Credential::mask), response, Optional.ofNullable(refusal));
        account.ifPresent(Account::deliver);
        return WireTap.tell(request, response.with(headers -> {
            headers.set("x-request-id", requestId);
            account.ifPresent(known -> headers.set("Date", date.at(known.now())));
        }));
    }

    /** Returns the number of the next request. */
    public long nextNumber() {
        return requests.incrementAndGet();
    }

    /** Returns the id on the wire of the request with this number. */
    public static String requestId(long number) {
        return "req_" + number;
    }

    private WireResponse answer(WireRequest request, @Nullable Credential credential, long number, Waiting waiting) {
        if (ContractDocument.isMeant(request)) {
            return ContractDocument.answer(request);
        }
        Routes.Match match = routes.find(request);
        Credential caller = caller(match.route(), credential);
        Visit visit =
                new Visit(request, caller.account(), waiting, match.route().isMetered());
        return faults.before(visit).orElseGet(() -> faults.after(visit, work(match, caller, number, visit)));
    }

    /** What faults go around: the work and its answer. */
    private WireResponse work(Routes.Match match, Credential caller, long number, Visit visit) {
        WireRequest request = visit.request();
        Account account = visit.account();
        if (request.bodySize() > MOST_BODY_BYTES) {
            throw Refusal.of(ErrorCode.BODY_TOO_LARGE, "The body is larger than 8 MiB.");
        }
        Exchange exchange = new Exchange(request, match.path(), caller, number, call -> admitted(visit, call));
        WireResponse done = Idempotency.answer(match.route(), exchange, () -> {
            WireResponse response = answer(match.route(), exchange);
            gates.hold(Gate.Point.COMMITTED, request, account);
            return response;
        });
        return exchange.ticket()
                .flatMap(account::nearestLimit)
                .map(limit -> LimitHeaders.near(done, limit, account.now()))
                .orElse(done);
    }

    private static WireResponse answer(Route route, Exchange exchange) {
        try {
            return route.action().answer(exchange);
        } catch (UpstreamFailure failure) {
            return failure.answer();
        }
    }

    private void admitted(Visit visit, Ticket call) {
        gates.hold(Gate.Point.ADMITTED, visit.request(), visit.account());
        faults.upstream(visit).ifPresent(answer -> {
            visit.account().giveBack(call);
            throw new UpstreamFailure(answer);
        });
    }

    private static Credential caller(Route route, @Nullable Credential credential) {
        if (credential == null) {
            throw Refusal.of(ErrorCode.INVALID_API_KEY, "The API key is missing or unknown.");
        }
        if (route.family() == Family.MANAGEMENT) {
            return manager(route, credential);
        }
        return application(credential);
    }

    private static Credential manager(Route route, Credential credential) {
        if (credential instanceof ProvisioningKey key) {
            route.permission().ifPresent(key.role()::require);
            return key;
        }
        throw Refusal.of(
                ErrorCode.PROVISIONING_KEY_REQUIRED, "This route needs a provisioning key, not an inference key.");
    }

    private static Credential application(Credential credential) {
        if (credential instanceof InferenceKey key) {
            key.account().requireUsable(key);
            return key;
        }
        throw Refusal.of(ErrorCode.INFERENCE_NOT_ALLOWED, "A provisioning key never calls models.");
    }

    /** Looked up apart from the judging, which may find another state of the key once a gate has let the request go. */
    private Optional<Account> callerAccount(WireRequest request, Optional<Account> owner) {
        return gates.isEmpty()
                ? Optional.empty()
                : credential(request, owner).map(Credential::account).or(() -> owner);
    }

    /** The owner's own keys first: a copy of an account answers to the same secrets as the original. */
    private Optional<Credential> credential(WireRequest request, Optional<Account> owner) {
        return secretIn(request)
                .flatMap(secret -> owner.flatMap(account -> account.find(secret))
                        .or(() -> engine.keys().find(secret)));
    }

    /** Either header on either family, as the contract has it. */
    private static Optional<String> secretIn(WireRequest request) {
        return request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip())
                .or(() -> request.header("x-api-key"));
    }
}
