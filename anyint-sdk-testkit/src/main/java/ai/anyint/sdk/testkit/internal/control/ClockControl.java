package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.testkit.FakeClock;
import ai.anyint.sdk.testkit.internal.api.JsonIn;
import ai.anyint.sdk.testkit.internal.api.JsonOut;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /__fake/accounts/{id}/clock}: reads it, sets it, lets time pass. */
final class ClockControl {

    private static final String CLOCK = "/accounts/{id}/clock";

    private final OpenAccounts accounts;

    ClockControl(OpenAccounts accounts) {
        this.accounts = accounts;
    }

    List<ControlRoute> routes() {
        return List.of(
                ControlRoute.of("GET", CLOCK, this::read),
                ControlRoute.of("PUT", CLOCK, this::set),
                ControlRoute.of("POST", CLOCK + "/advance", this::advance));
    }

    private WireResponse read(ControlRequest request) {
        request.nothing();
        return answer(accounts.get(request).clock(), List.of());
    }

    private WireResponse set(ControlRequest request) {
        FakeClock clock = accounts.get(request).clock();
        JsonIn body = request.body(Set.of("now"));
        body.requiredText("now");
        Instant target = body.instant("now").orElseThrow();
        try {
            return answer(clock, clock.set(target));
        } catch (IllegalArgumentException e) {
            // It only grows: what lies behind now, lay behind then, or was overtaken by somebody else.
            Instant now = clock.instant();
            throw target.isBefore(now)
                    ? Refusal.param(
                            ErrorCode.CLOCK_BACKWARDS,
                            "now",
                            "The clock stands at " + now + " and never runs backwards to " + target + ".")
                    : body.wrong("now", e.getMessage() + ".");
        }
    }

    private WireResponse advance(ControlRequest request) {
        FakeClock clock = accounts.get(request).clock();
        JsonIn body = request.body(Set.of("duration"));
        IsoAmount amount = IsoAmount.of(body, "duration");
        List<FakeClock.Due> fired = new ArrayList<>();
        if (!amount.calendar().equals(Period.ZERO)) {
            fired.addAll(moved(body, () -> clock.advance(amount.calendar())));
        }
        if (!amount.clock().equals(Duration.ZERO)) {
            fired.addAll(moved(body, () -> clock.advance(amount.clock())));
        }
        return answer(clock, fired);
    }

    private static List<FakeClock.Due> moved(JsonIn body, Supplier<List<FakeClock.Due>> move) {
        try {
            return move.get();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw body.wrong("duration", "The clock ends with the year 9999.");
        }
    }

    private static WireResponse answer(FakeClock clock, List<FakeClock.Due> fired) {
        return WireResponse.json(
                200,
                JsonOut.object(out -> out.field("now", clock.instant())
                        .array(
                                "fired",
                                fired,
                                (item, due) -> item.field("at", due.at())
                                        .field("type", due.type())
                                        .field("id", due.id()))));
    }
}
