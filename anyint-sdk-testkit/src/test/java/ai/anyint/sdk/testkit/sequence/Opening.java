package ai.anyint.sdk.testkit.sequence;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * How an account opens.
 *
 * @param paymentDays days to pay an invoice
 * @param discount percent of an invoice's subtotal
 */
record Opening(boolean enterprise, String balance, Instant now, int paymentDays, BigDecimal discount) {

    static Opening plain(String balance, Instant now) {
        return new Opening(false, balance, now, 30, BigDecimal.ZERO);
    }

    FakeAccount open(FakeAnyInt fake) {
        return fake.openAccount(balance, now);
    }

    /** The same in Java, over a variable {@code fake}. */
    String java() {
        return "fake.openAccount(\"" + balance + "\", Instant.parse(\"" + now + "\"))";
    }
}
