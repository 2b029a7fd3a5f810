package ai.anyint.sdk.testkit;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.internal.engine.SubscriptionView;

/**
 * A subscription that a test has bought for an account.
 *
 * @param id the subscription's id
 * @param apiKeyId the id of its key, which stays through regeneration and renewal
 * @param key the inference key that it pays for
 */
public record FakeSubscription(String id, long apiKeyId, Secret key) {

    static FakeSubscription of(SubscriptionView view, Secret key) {
        return new FakeSubscription(view.id(), view.apiKeyId(), key);
    }
}
