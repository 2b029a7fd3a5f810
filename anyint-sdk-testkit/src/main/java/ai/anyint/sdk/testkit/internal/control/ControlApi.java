package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.internal.api.Family;
import ai.anyint.sdk.testkit.internal.api.Handler;
import ai.anyint.sdk.testkit.internal.api.JsonOut;
import ai.anyint.sdk.testkit.internal.api.PathTemplate;
import ai.anyint.sdk.testkit.internal.api.SideRoutes;
import ai.anyint.sdk.testkit.internal.api.WireRequest;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import ai.anyint.sdk.testkit.internal.api.WireTap;
import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The control API under {@code /__fake/}: finds the route, and words what is refused as the service does. It needs no key;
 * whoever reaches it controls the fake. Its own requests are in no log.
 */
public final class ControlApi implements SideRoutes {

    static final String ROOT = "__fake";

    private final List<ControlRoute> routes = new ArrayList<>();
    private final AtomicLong requests = new AtomicLong();

    /** Creates the control API of a fake; the function tells the inside of an account. */
    public ControlApi(FakeAnyInt fake, Function<FakeAccount, Account> inside) {
        OpenAccounts accounts = new OpenAccounts(fake, inside);
        routes.add(ControlRoute.of("GET", "/health", ControlApi::health));
        routes.addAll(new AccountControl(fake, accounts).routes());
        routes.addAll(new ClockControl(accounts).routes());
        routes.addAll(new ModelControl(fake, accounts).routes());
        routes.addAll(new FaultControl(fake, accounts).routes());
        routes.addAll(new RequestLog(fake, accounts).routes());
    }

    @Override
    public Optional<WireResponse> answer(WireRequest request) {
        if (!request.url().pathSegments().get(0).equals(ROOT)) {
            return Optional.empty();
        }
        WireResponse response;
        try {
            response = act(request);
        } catch (Refusal e) {
            response = Family.MANAGEMENT.refuse(e);
        }
        return Optional.of(WireTap.tell(request, response.with("x-request-id", "fake_" + requests.incrementAndGet())));
    }

    /** Returns all operations. */
    List<ControlRoute> routes() {
        return routes;
    }

    private WireResponse act(WireRequest request) {
        boolean pathKnown = false;
        for (ControlRoute route : routes) {
            Map<String, String> path =
                    PathTemplate.match(route.template(), request.url().pathSegments());
            if (path == null) {
                continue;
            }
            pathKnown = true;
            if (route.method().equals(request.method())) {
                if (request.bodySize() > Handler.MOST_BODY_BYTES) {
                    throw Refusal.of(ErrorCode.BODY_TOO_LARGE, "The body is larger than 8 MiB.");
                }
                return route.action().answer(new ControlRequest(request, path));
            }
        }
        throw pathKnown
                ? Refusal.of(ErrorCode.METHOD_NOT_ALLOWED, "The route does not take this method.")
                : Refusal.of(ErrorCode.NOT_FOUND, "There is no such route in the control API.");
    }

    private static WireResponse health(ControlRequest request) {
        request.nothing();
        return WireResponse.json(200, JsonOut.object(out -> out.field("status", "ok")));
    }
}
