package ai.anyint.sdk.billing.budget;

import ai.anyint.sdk.billing.RefusalReason;
import ai.anyint.sdk.billing.Remaining;
import ai.anyint.sdk.core.Money;
import java.time.Instant;
import java.util.Optional;

/** The step would reach below the floor, or be refused: stop here, or top up. Nothing was reserved or called. */
public final class BudgetExhaustedException extends BudgetException {

    private final BudgetLimit limit;
    private final transient Remaining remaining;
    private final transient Spend inFlight;
    private final transient Money floor;
    private final transient Optional<RefusalReason> reason;
    private final Instant readAt;

    BudgetExhaustedException(BudgetLimit limit, Standing standing, Reading reading, Money floor, Spend estimate) {
        super(sentence(limit, standing, reading, floor, estimate), null);
        this.limit = limit;
        this.remaining = Judge.left(reading, standing.settled().total());
        this.inFlight = standing.inFlight();
        this.floor = floor;
        this.reason = reading.reason();
        this.readAt = reading.at();
    }

    private static String sentence(BudgetLimit limit, Standing standing, Reading reading, Money floor, Spend estimate) {
        Remaining left = Judge.left(reading, standing.settled().total());
        Spend inFlight = standing.inFlight();
        String what = switch (limit) {
            case BALANCE -> amounts(left.balance(), inFlight.money(), estimate.money()) + ", floor " + floor;
            case KEY_CREDIT_LIMIT -> amounts(left.creditLimit(), inFlight.money(), estimate.money());
            case DAILY_CALLS -> amounts(Optional.of(left.dailyCalls().orElse(0)), inFlight.calls(), estimate.calls());
            case MONTHLY_UNITS ->
                amounts(Optional.of(left.monthlyUnits().orElse(0)), inFlight.units(), estimate.units());
            case ADMISSION -> reading.reason().map(RefusalReason::value).orElse("not allowed");
        };
        return "The step would hit " + limit.words() + ": " + what + "; read at " + reading.at() + ".";
    }

    private static String amounts(Optional<?> left, Object inFlight, Object estimate) {
        return left.map(Object::toString).orElse("nothing") + " left, of it in flight " + inFlight + ", wanted "
                + estimate;
    }

    /** Returns what the step would hit; of several the first in the order of the contract's admission. */
    public BudgetLimit limit() {
        return limit;
    }

    /**
     * Returns what is left by the last reading, less what was settled since. What is in flight is still in it.
     */
    public Remaining remaining() {
        return remaining;
    }

    /** Returns what open reservations hold of it. More than none: some of it may come back when they are settled. */
    public Spend inFlight() {
        return inFlight;
    }

    /** Returns the balance that is to be kept. */
    public Money floor() {
        return floor;
    }

    /** Returns why the service would refuse a call, where it would by itself. */
    public Optional<RefusalReason> reason() {
        return reason;
    }

    /** Returns since when the value is: when the request for it was sent. */
    public Instant readAt() {
        return readAt;
    }
}
