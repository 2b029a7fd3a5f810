package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.RequestOptions;

/** Payments into the prepaid balance. Immutable and safe for use by several threads. */
public final class TopUps {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    TopUps(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /**
     * Pays into the prepaid balance, by card (the least amount: public; the route: decided).
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose {@code
     * mayHaveBeenApplied()} is true asks you to look first.
     *
     * @param amount US dollars, 5.00 to 100000.00, at most two decimals
     * @throws IllegalArgumentException when the amount is out of that range
     * @throws ai.anyint.sdk.core.error.PaymentDeclinedException when the card refuses
     * @throws ai.anyint.sdk.core.error.RoleNotAllowedException when the provisioning key's role may not do this
     */
    public TopUp create(String amount) {
        return anyint.execute(BillingCalls.topUp(Money.of(amount)).with(options));
    }

    /**
     * Pays into the prepaid balance, by card (the least amount: public; the route: decided).
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose {@code
     * mayHaveBeenApplied()} is true asks you to look first.
     *
     * @param amount 5.00 to 100000.00, at most two decimals
     * @throws IllegalArgumentException when the amount is out of that range
     * @throws ai.anyint.sdk.core.error.PaymentDeclinedException when the card refuses
     * @throws ai.anyint.sdk.core.error.RoleNotAllowedException when the provisioning key's role may not do this
     */
    public TopUp create(Money amount) {
        return anyint.execute(BillingCalls.topUp(amount).with(options));
    }
}
