package ai.anyint.sdk.billing;

import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;

import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.util.List;

/**
 * The billing operations as calls: what both faces share, and what {@code anyint.exchange(call)} takes for the answer with
 * its status, headers and request id.
 */
public final class BillingCalls {

    private static final Endpoint<PriceList> PRICES =
            Endpoint.get("billing.prices", "/v1/billing/prices", PROVISIONING, PriceList.class);

    private BillingCalls() {}

    /** Reads the price list. */
    public static ApiCall<List<Price>> prices() {
        return PRICES.call().map(PriceList::prices);
    }
}
