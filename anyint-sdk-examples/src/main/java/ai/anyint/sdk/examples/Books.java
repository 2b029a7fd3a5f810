package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.KeyUsage;
import ai.anyint.sdk.account.ModelUsage;
import ai.anyint.sdk.core.Money;
import java.io.PrintStream;
import java.util.stream.Stream;

/** Shows that what was charged is what is gone, to the last decimal, by key and by model. */
final class Books {

    private Books() {}

    static void check(Money before, Money after, Activity activity, PrintStream out) {
        Money byKey = sum(activity.keys().stream().map(KeyUsage::cost));
        Money byModel = sum(activity.models().stream().map(ModelUsage::cost));
        out.println("Balance before     " + before);
        out.println("- charges by key   " + byKey);
        out.println("- charges by model " + byModel);
        out.println("Balance after      " + after);
        if (!before.minus(byKey).equals(after) || !before.minus(byModel).equals(after)) {
            throw new IllegalStateException("the books do not add up");
        }
        out.println("The books add up.");
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}
