package ai.anyint.sdk.billing;

import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;

import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.paging.Page;

/** The operations on subscriptions as calls; see {@link BillingCalls}. */
public final class SubscriptionCalls {

    private static final String ID = "subscription_id";
    private static final String ALL = "/v1/billing/subscriptions";
    private static final String ONE = ALL + "/{" + ID + "}";

    private static final Endpoint<SubscriptionPage> LIST = Endpoint.get(
                    "billing.subscriptions.list", ALL, PROVISIONING, SubscriptionPage.class)
            .withQuery("status", "cursor", "limit");
    private static final Endpoint<Subscription> ACTIVE =
            Endpoint.get("billing.subscriptions.active", ALL + "/active", PROVISIONING, Subscription.class);
    private static final Endpoint<Subscription> GET =
            Endpoint.get("billing.subscriptions.get", ONE, PROVISIONING, Subscription.class);
    private static final Endpoint<Usage> USAGE =
            Endpoint.get("billing.subscriptions.usage", ONE + "/usage", PROVISIONING, Usage.class);
    private static final Endpoint<PurchasedSubscription> PURCHASE_PLAN = Endpoint.post(
            "billing.subscriptions.purchasePlan", ALL + "/plan", PROVISIONING, PurchasedSubscription.class);
    private static final Endpoint<PurchasedSubscription> PURCHASE_CUSTOM = Endpoint.post(
            "billing.subscriptions.purchaseCustom", ALL + "/custom", PROVISIONING, PurchasedSubscription.class);
    private static final Endpoint<Quote> QUOTE =
            Endpoint.post("billing.subscriptions.quote", ALL + "/custom/quote", PROVISIONING, Quote.class);
    private static final Endpoint<RenewedSubscription> RENEW =
            Endpoint.post("billing.subscriptions.renew", ONE + "/renew", PROVISIONING, RenewedSubscription.class);
    private static final Endpoint<Subscription> CANCEL =
            Endpoint.post("billing.subscriptions.cancel", ONE + "/cancel", PROVISIONING, Subscription.class);
    private static final Endpoint<RegeneratedKey> REGENERATE_KEY = Endpoint.post(
            "billing.subscriptions.regenerateKey", ONE + "/key/regenerate", PROVISIONING, RegeneratedKey.class);

    private SubscriptionCalls() {}

    /** Reads a page of subscriptions, newest first. */
    public static ApiCall<Page<Subscription>> list(SubscriptionQuery query) {
        ApiCall<SubscriptionPage> call = Queries.with(LIST.call(), "status", query.status());
        return Queries.withPageSize(call, query.pageSize()).map(SubscriptionPage::page);
    }

    /** Reads the active subscription. */
    public static ApiCall<Subscription> active() {
        return ACTIVE.call();
    }

    /** Reads one subscription. */
    public static ApiCall<Subscription> get(String subscriptionId) {
        return GET.call().path(ID, subscriptionId);
    }

    /** Reads what a subscription has used of its caps. */
    public static ApiCall<Usage> usage(String subscriptionId) {
        return USAGE.call().path(ID, subscriptionId);
    }

    /** Buys a plan. */
    public static ApiCall<PurchasedSubscription> purchase(PlanPurchase purchase) {
        return PURCHASE_PLAN.call().body(purchase);
    }

    /** Buys a custom subscription. */
    public static ApiCall<PurchasedSubscription> purchase(CustomPurchase purchase) {
        return PURCHASE_CUSTOM.call().body(purchase);
    }

    /** Asks what a custom subscription would cost. */
    public static ApiCall<Quote> quote(CustomPurchase purchase) {
        return QUOTE.call().body(purchase);
    }

    /** Renews a subscription. */
    public static ApiCall<RenewedSubscription> renew(String subscriptionId) {
        return RENEW.call().path(ID, subscriptionId);
    }

    /** Cancels a subscription, at its end or at once. */
    public static ApiCall<Subscription> cancel(String subscriptionId, boolean atPeriodEnd) {
        return CANCEL.call().path(ID, subscriptionId).body(new Cancellation(atPeriodEnd));
    }

    /** Replaces the key of a subscription. */
    public static ApiCall<RegeneratedKey> regenerateKey(String subscriptionId) {
        return REGENERATE_KEY.call().path(ID, subscriptionId);
    }
}
