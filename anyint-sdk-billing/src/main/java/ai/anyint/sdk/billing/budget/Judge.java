package ai.anyint.sdk.billing.budget;

import ai.anyint.sdk.billing.RefusalReason;
import ai.anyint.sdk.billing.Remaining;
import ai.anyint.sdk.core.Money;
import java.util.Optional;
import java.util.OptionalLong;

/** Decides whether a step may begin: while something is left, and its estimate does not reach below the floor. */
final class Judge {

    private final Money floor;

    Judge(Money floor) {
        this.floor = floor;
    }

    Money floor() {
        return floor;
    }

    /** Returns what a step of this estimate would hit, given what counts against the reading. */
    Optional<BudgetLimit> hit(Reading reading, Spend against, Spend estimate) {
        Remaining left = reading.remaining();
        if (isShort(left.balance(), floor, against, estimate)) {
            return Optional.of(BudgetLimit.BALANCE);
        }
        if (isShort(left.creditLimit(), Money.ZERO, against, estimate)) {
            return Optional.of(BudgetLimit.KEY_CREDIT_LIMIT);
        }
        if (isShort(left.dailyCalls(), against.calls(), estimate.calls())) {
            return Optional.of(BudgetLimit.DAILY_CALLS);
        }
        if (isShort(left.monthlyUnits(), against.units(), estimate.units())) {
            return Optional.of(BudgetLimit.MONTHLY_UNITS);
        }
        return reading.reason().filter(Judge::isLasting).map(reason -> BudgetLimit.ADMISSION);
    }

    /** A rate limit passes within the life of a call, which then is repeated; it is no matter of budget. */
    private static boolean isLasting(RefusalReason reason) {
        return !reason.equals(RefusalReason.RATE_LIMIT_EXCEEDED);
    }

    private static boolean isShort(Optional<Money> left, Money bottom, Spend against, Spend estimate) {
        if (left.isEmpty()) {
            return false;
        }
        Money headroom = left.get().minus(bottom).minus(against.money());
        return !headroom.isPositive() || headroom.compareTo(estimate.money()) < 0;
    }

    private static boolean isShort(OptionalLong left, long against, long estimate) {
        return left.isPresent() && left.getAsLong() - against < Math.max(1, estimate);
    }

    /** Returns whether less is left than another round of what is in flight. */
    boolean isNear(Standing standing, Reading reading) {
        Spend round = standing.inFlight();
        return !round.isNone()
                && hit(reading, standing.against(), round)
                        .filter(limit -> limit != BudgetLimit.ADMISSION)
                        .isPresent();
    }

    /** Returns what is left by this reading when so much counts against it. */
    static Remaining left(Reading reading, Spend against) {
        Remaining read = reading.remaining();
        Remaining.Builder left = Remaining.builder();
        read.balance().ifPresent(amount -> left.balance(amount.minus(against.money())));
        read.creditLimit().ifPresent(amount -> left.creditLimit(amount.minus(against.money())));
        read.dailyCalls().ifPresent(calls -> left.dailyCalls(calls - against.calls()));
        read.monthlyUnits().ifPresent(units -> left.monthlyUnits(units - against.units()));
        return left.unit(read.unit()).build();
    }
}
