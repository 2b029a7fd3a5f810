package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.report.CostReport;
import ai.anyint.sdk.core.Money;
import java.io.PrintStream;

/** Shows that what was charged is what is gone, to the last decimal, however it is taken apart. */
final class Books {

    private Books() {}

    static void check(Money before, Money after, CostReport report, PrintStream out) {
        Money charged = report.total().cost();
        out.println("Balance before " + before);
        out.println("- charges      " + charged);
        out.println("Balance after  " + after);
        if (!before.minus(charged).equals(after) || !report.addsUp()) {
            throw new IllegalStateException("the books do not add up: " + report.mismatches());
        }
        out.println("The books add up.");
    }
}
