package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.UsageTotals;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.LedgerLine;
import java.util.List;
import java.util.stream.Stream;

/** What an account was charged for calls of another client: its ledger, its balance and its activity say the same. */
final class Charges {

    private Charges() {}

    /** Asserts that just these amounts were charged, in this order, each to a request of its own. */
    static void areExactly(FakeAccount account, String... amounts) {
        List<Money> charges = Stream.of(amounts).map(Money::of).toList();
        List<LedgerLine> used = used(account);
        assertThat(used).extracting(LedgerLine::amount).isEqualTo(negated(charges));
        assertThat(used)
                .extracting(LedgerLine::requestId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.isPresent());
        assertThat(account.balance()).isEqualTo(sum(account.ledger()));

        UsageTotals totals = totals(account);
        assertThat(totals.requests()).isEqualTo(charges.size());
        assertThat(Money.ZERO.minus(totals.cost())).isEqualTo(sum(used));
    }

    /** Returns all that was used, as the activity tells it. */
    static UsageTotals totals(FakeAccount account) {
        try (AnyIntClient anyint = account.client()) {
            return AccountClient.of(anyint).activity().totals();
        }
    }

    private static List<LedgerLine> used(FakeAccount account) {
        return account.ledger().stream()
                .filter(line -> line.type().equals("usage"))
                .toList();
    }

    private static List<Money> negated(List<Money> amounts) {
        return amounts.stream().map(Money.ZERO::minus).toList();
    }

    private static Money sum(List<LedgerLine> lines) {
        return lines.stream().map(LedgerLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
