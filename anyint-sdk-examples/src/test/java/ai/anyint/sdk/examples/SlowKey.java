package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.RateLimits;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAccount;

/** A key that may make one call a minute, for another client to run into its limit. */
final class SlowKey {

    private SlowKey() {}

    static String of(FakeAccount account) {
        CreateApiKey wanted = CreateApiKey.builder()
                .name("slow")
                .rateLimits(RateLimits.builder().requestsPerMinute(1).build())
                .build();
        try (AnyIntClient anyint = account.client()) {
            return AccountClient.of(anyint).keys().create(wanted).secret().reveal();
        }
    }
}
