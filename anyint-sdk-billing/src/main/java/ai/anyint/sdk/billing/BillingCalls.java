package ai.anyint.sdk.billing;

import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;

import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.util.List;

/** The billing operations and how each is called: what both faces share, so that no path is written twice. */
final class BillingCalls {

    private static final Endpoint<PriceList> PRICES =
            Endpoint.get("billing.prices", "/v1/billing/prices", PROVISIONING, PriceList.class);

    private BillingCalls() {}

    static ApiCall<List<Price>> prices() {
        return PRICES.call().map(PriceList::prices);
    }
}
