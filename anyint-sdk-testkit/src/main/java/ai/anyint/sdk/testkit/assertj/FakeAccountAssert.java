package ai.anyint.sdk.testkit.assertj;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.FakeAccount;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an account. A failed one shows the account's ledger and its last calls. */
public final class FakeAccountAssert extends AbstractAssert<FakeAccountAssert, FakeAccount> {

    FakeAccountAssert(FakeAccount account) {
        super(account, FakeAccountAssert.class);
    }

    /** Verifies the balance, in US dollars, to the last decimal. */
    public FakeAccountAssert hasBalance(String amount) {
        return equal("balance", Money.of(amount), actual.balance());
    }

    /** Verifies how many calls were charged to the balance. */
    public FakeAccountAssert hasCharged(int calls) {
        int charged = (int) actual.ledger().stream()
                .filter(line -> line.type().equals("usage"))
                .count();
        return equal("number of charges", calls, charged);
    }

    /** Verifies that one call and no more was charged to the balance, whichever it was. */
    public FakeAccountAssert chargedExactlyOnce() {
        return hasCharged(1);
    }

    /** Verifies that the request with this {@code x-request-id} was charged to the balance, and that once. */
    public FakeAccountAssert chargedExactlyOnce(String requestId) {
        int charged = (int) actual.ledger().stream()
                .filter(line -> line.type().equals("usage"))
                .filter(line -> line.requestId().filter(requestId::equals).isPresent())
                .count();
        return equal("number of charges of " + requestId, 1, charged);
    }

    /** Verifies that every injected fault struck as often as planned. */
    public FakeAccountAssert hasNoUnusedFaults() {
        return equal("list of unused faults", List.of(), actual.unusedFaults());
    }

    /**
     * Verifies how many calls were refused with a code, and takes them as expected, so that the test does not fail for
     * them afterwards.
     */
    public FakeAccountAssert wasRefused(String code, int times) {
        actual.expectRefusals(code);
        return equal("number of refusals with " + code, times, actual.refusals(code));
    }

    private FakeAccountAssert equal(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw failureWithActualExpected(
                    found, expected, "expected %s to be %s but was %s%n%s", what, expected, found, actual.report());
        }
        return this;
    }
}
