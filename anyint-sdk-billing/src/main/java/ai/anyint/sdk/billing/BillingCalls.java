package ai.anyint.sdk.billing;

import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.paging.Page;
import java.util.List;

/**
 * The billing operations as calls: what both faces share, and what {@code anyint.exchange(call)} takes for the answer with
 * its status, headers and request id. Those of one thing stand in {@link SubscriptionCalls}, {@link InvoiceCalls} and
 * {@link WebhookCalls}. The routes are decided: nobody publishes them.
 */
public final class BillingCalls {

    private static final String API_KEY_ID = "apiKeyId";

    private static final Endpoint<PlanList> PLANS =
            Endpoint.get("billing.plans", "/v1/billing/plans", PROVISIONING, PlanList.class);
    private static final Endpoint<PriceList> PRICES =
            Endpoint.get("billing.prices", "/v1/billing/prices", PROVISIONING, PriceList.class);
    private static final Endpoint<Entitlement> ENTITLEMENT = Endpoint.get(
                    "billing.entitlements.check", "/v1/billing/entitlements", PROVISIONING, Entitlement.class)
            .withQuery("modelId", API_KEY_ID);
    private static final Endpoint<LedgerPage> LEDGER = Endpoint.get(
                    "billing.ledger", "/v1/billing/ledger", PROVISIONING, LedgerPage.class)
            .withQuery("from", "to", "type", API_KEY_ID, "cursor", "limit");
    private static final Endpoint<TopUp> TOP_UP =
            Endpoint.post("billing.topUps.create", "/v1/billing/topups", PROVISIONING, TopUp.class);

    private BillingCalls() {}

    /** Reads the plans on offer. */
    public static ApiCall<List<Plan>> plans() {
        return PLANS.call().map(PlanList::plans);
    }

    /** Reads the price list. */
    public static ApiCall<List<Price>> prices() {
        return PRICES.call().map(PriceList::prices);
    }

    /** Asks whether a call of this key to this model would be admitted now. */
    public static ApiCall<Entitlement> entitlement(String modelId, long apiKeyId) {
        return ENTITLEMENT.call().query("modelId", modelId).query(API_KEY_ID, apiKeyId);
    }

    /** Reads a page of the ledger, newest first. */
    public static ApiCall<Page<LedgerEntry>> ledger(LedgerQuery query) {
        ApiCall<LedgerPage> call = LEDGER.call();
        call = Queries.withInstant(call, "from", query.since());
        call = Queries.withInstant(call, "to", query.until());
        call = Queries.with(call, "type", query.type());
        call = Queries.withId(call, API_KEY_ID, query.apiKeyId());
        return Queries.withPageSize(call, query.pageSize()).map(LedgerPage::page);
    }

    /**
     * Pays into the prepaid balance.
     *
     * @throws IllegalArgumentException when the amount is not from 5.00 to 100000.00, or has more than two decimals
     */
    public static ApiCall<TopUp> topUp(Money amount) {
        return TOP_UP.call().body(TopUpRequest.of(amount));
    }
}
