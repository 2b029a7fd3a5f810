package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.paging.Paged;

/**
 * The subscriptions of an account, of which at most one is active. Immutable and safe for use by several threads.
 */
public final class Subscriptions {

    private final AnyIntClient anyint;
    private final RequestOptions options;

    Subscriptions(AnyIntClient anyint, RequestOptions options) {
        this.anyint = anyint;
        this.options = options;
    }

    /**
     * Returns all subscriptions, newest first (decided). Nothing is fetched before it is walked through; {@code
     * forEachAsync} walks without a thread that waits.
     */
    public Paged<Subscription> list() {
        return Paged.of(anyint, SubscriptionCalls.list(SubscriptionQuery.all()).with(options));
    }

    /**
     * Returns the subscriptions that the query names, newest first (decided). Nothing is fetched before it is walked
     * through; {@code forEachAsync} walks without a thread that waits.
     */
    public Paged<Subscription> list(SubscriptionQuery query) {
        return Paged.of(anyint, SubscriptionCalls.list(query).with(options));
    }

    /**
     * Returns the active subscription (decided).
     *
     * @throws ai.anyint.sdk.core.error.NoActiveSubscriptionException when there is none
     */
    public Subscription active() {
        return anyint.execute(SubscriptionCalls.active().with(options));
    }

    /**
     * Returns one subscription, whatever its status (decided).
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such subscription
     */
    public Subscription get(String subscriptionId) {
        return anyint.execute(SubscriptionCalls.get(subscriptionId).with(options));
    }

    /**
     * Returns what a subscription has used of its caps in the present UTC day and period (decided).
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such subscription
     */
    public Usage usage(String subscriptionId) {
        return anyint.execute(SubscriptionCalls.usage(subscriptionId).with(options));
    }

    /**
     * Returns what a custom subscription would cost a month (decided). It buys nothing.
     *
     * @throws ai.anyint.sdk.core.error.InvalidRequestException when a model is unknown or does not have the tier;
     *     {@code param()} names the field
     */
    public Quote quote(CustomPurchase purchase) {
        return anyint.execute(SubscriptionCalls.quote(purchase).with(options));
    }

    /**
     * Buys a plan for a month, by card (decided). The answer is the one time that the subscription's key is readable.
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose {@code
     * mayHaveBeenApplied()} is true asks you to look first.
     *
     * @throws ai.anyint.sdk.core.error.InvalidRequestException when there is no such plan
     * @throws ai.anyint.sdk.core.error.ActiveSubscriptionExistsException when a plan or a custom subscription is
     *     active
     * @throws ai.anyint.sdk.core.error.PaymentDeclinedException when the card refuses
     * @throws ai.anyint.sdk.core.error.RoleNotAllowedException when the provisioning key's role may not do this
     */
    public PurchasedSubscription purchase(PlanPurchase purchase) {
        return anyint.execute(SubscriptionCalls.purchase(purchase).with(options));
    }

    /**
     * Buys a custom subscription for a month, by card (the body: seed; the route: decided). The answer is the one
     * time that the subscription's key is readable.
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose {@code
     * mayHaveBeenApplied()} is true asks you to look first.
     *
     * @throws ai.anyint.sdk.core.error.InvalidRequestException when a model is unknown or does not have the tier;
     *     {@code param()} names the field
     * @throws ai.anyint.sdk.core.error.ActiveSubscriptionExistsException when a plan or a custom subscription is
     *     active
     * @throws ai.anyint.sdk.core.error.PaymentDeclinedException when the card refuses
     * @throws ai.anyint.sdk.core.error.RoleNotAllowedException when the provisioning key's role may not do this
     */
    public PurchasedSubscription purchase(CustomPurchase purchase) {
        return anyint.execute(SubscriptionCalls.purchase(purchase).with(options));
    }

    /**
     * Renews a subscription for a month, by card (seed for custom ones; the route: decided). An active one ends a
     * month later and keeps its key and usage. An expired one starts anew: a new key, which only this answer has, and
     * all usage from zero.
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose {@code
     * mayHaveBeenApplied()} is true asks you to look first.
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such subscription
     * @throws ai.anyint.sdk.core.error.ConflictException when it was canceled
     * @throws ai.anyint.sdk.core.error.ActiveSubscriptionExistsException when it has expired and another is active
     * @throws ai.anyint.sdk.core.error.PaymentDeclinedException when the card refuses
     * @throws ai.anyint.sdk.core.error.RoleNotAllowedException when the provisioning key's role may not do this
     */
    public RenewedSubscription renew(String subscriptionId) {
        return anyint.execute(SubscriptionCalls.renew(subscriptionId).with(options));
    }

    /**
     * Lets a subscription end, instead of being renewed or expiring, when what is paid for is over (decided).
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such subscription
     * @throws ai.anyint.sdk.core.error.ConflictException when it is not active
     * @throws ai.anyint.sdk.core.error.RoleNotAllowedException when the provisioning key's role may not do this
     */
    public Subscription cancelAtPeriodEnd(String subscriptionId) {
        return anyint.execute(SubscriptionCalls.cancel(subscriptionId, true).with(options));
    }

    /**
     * Ends a subscription at once: its key stops on the very next request, and nothing is paid back (decided).
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such subscription
     * @throws ai.anyint.sdk.core.error.ConflictException when it is not active
     * @throws ai.anyint.sdk.core.error.RoleNotAllowedException when the provisioning key's role may not do this
     */
    public Subscription cancelNow(String subscriptionId) {
        return anyint.execute(SubscriptionCalls.cancel(subscriptionId, false).with(options));
    }

    /**
     * Replaces the key of an active subscription (decided). The old key is dead at once (seed); the answer is the one
     * time that the new one is readable.
     *
     * <p>Never repeated after an unclear failure: a {@link ai.anyint.sdk.core.error.AnyIntException} whose {@code
     * mayHaveBeenApplied()} is true asks you to look first.
     *
     * @throws ai.anyint.sdk.core.error.NotFoundException when the account has no such subscription
     * @throws ai.anyint.sdk.core.error.ConflictException when it is not active
     * @throws ai.anyint.sdk.core.error.RoleNotAllowedException when the provisioning key's role may not do this
     */
    public RegeneratedKey regenerateKey(String subscriptionId) {
        return anyint.execute(SubscriptionCalls.regenerateKey(subscriptionId).with(options));
    }
}
