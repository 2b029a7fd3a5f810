package ai.anyint.sdk.account.rotation;

import ai.anyint.sdk.account.ApiKeys;
import ai.anyint.sdk.account.CreatedApiKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What the builder was told. */
record RotationSettings(
        ApiKeys keys,
        KeySink sink,
        Consumer<? super CreatedApiKey> check,
        Optional<RotatingCredentials> credentials,
        Duration overlap,
        Duration grace,
        Duration drainTimeout,
        RotationJournal journal,
        InstantSource clock,
        RandomGenerator random) {

    Instant now() {
        return clock.instant();
    }
}
