package ai.anyint.sdk.testkit.sequence;

import ai.anyint.sdk.testkit.Enterprise;
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
        return enterprise ? fake.openEnterprise(now, terms()) : fake.openAccount(balance, now);
    }

    private Enterprise terms() {
        return Enterprise.standard().withPaymentWindow(paymentDays).withDiscount(discount.toPlainString());
    }

    /** The same in Java, over a variable {@code fake}. */
    String java() {
        String instant = "Instant.parse(\"" + now + "\")";
        return enterprise
                ? "fake.openEnterprise(" + instant + ", Enterprise.standard().withPaymentWindow(" + paymentDays
                        + ").withDiscount(\"" + discount.toPlainString() + "\"))"
                : "fake.openAccount(\"" + balance + "\", " + instant + ")";
    }
}
