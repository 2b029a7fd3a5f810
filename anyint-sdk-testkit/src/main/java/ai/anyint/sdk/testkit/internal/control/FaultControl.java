package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.Fault;
import ai.anyint.sdk.testkit.FaultPlan;
import ai.anyint.sdk.testkit.internal.api.JsonIn;
import ai.anyint.sdk.testkit.internal.api.JsonOut;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /__fake/faults}: injects faults, tells how often they struck, takes them all back. */
final class FaultControl {

    private static final String FAULTS = "/faults";
    private static final Set<String> FIELDS = Set.of("accountId", "method", "path", "nth", "times", "phase", "fault");

    private final FakeAnyInt fake;
    private final OpenAccounts accounts;

    private record Placed(Optional<String> accountId, Fault fault) {}

    FaultControl(FakeAnyInt fake, OpenAccounts accounts) {
        this.fake = fake;
        this.accounts = accounts;
    }

    List<ControlRoute> routes() {
        return List.of(
                ControlRoute.of("POST", FAULTS, this::inject),
                ControlRoute.of("GET", FAULTS, this::list),
                ControlRoute.of("DELETE", FAULTS, this::remove));
    }

    private WireResponse inject(ControlRequest request) {
        JsonIn body = request.body(FIELDS);
        Optional<FakeAccount> account = accounts.in(body);
        FaultPlan plan = FaultJson.read(body);
        Fault fault = inject(body, account, plan);
        return WireResponse.json(200, JsonOut.object(out -> FaultJson.write(out, account.map(FakeAccount::id), fault)));
    }

    private Fault inject(JsonIn body, Optional<FakeAccount> account, FaultPlan plan) {
        try {
            return account.isPresent() ? account.get().inject(plan) : fake.inject(plan);
        } catch (IllegalArgumentException e) {
            // What else could be wrong with a plan was refused by its field.
            throw body.wrong("path", String.valueOf(e.getMessage()));
        }
    }

    private WireResponse list(ControlRequest request) {
        request.nothing();
        return WireResponse.json(
                200,
                JsonOut.object(out -> out.array(
                        "faults",
                        all().toList(),
                        (item, each) -> FaultJson.write(item, each.accountId(), each.fault()))));
    }

    private WireResponse remove(ControlRequest request) {
        request.nothing();
        all().forEach(each -> each.fault().remove());
        return WireResponse.empty(204);
    }

    private Stream<Placed> all() {
        return Stream.concat(
                fake.faults().stream().map(fault -> new Placed(Optional.empty(), fault)),
                fake.accounts().stream()
                        .flatMap(account ->
                                account.faults().stream().map(fault -> new Placed(Optional.of(account.id()), fault))));
    }
}
