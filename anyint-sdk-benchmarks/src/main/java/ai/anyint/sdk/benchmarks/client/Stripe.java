package ai.anyint.sdk.benchmarks.client;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Balance;

final class Stripe implements Client {

    private final StripeClient stripe;

    Stripe(String url) {
        this.stripe =
                StripeClient.builder().setApiKey(Clients.KEY).setApiBase(url).build();
    }

    @Override
    public Balance call() throws StripeException {
        return stripe.v1().balance().retrieve();
    }
}
