package ai.anyint.sdk.billing.webhook;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.TimeSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Builds a {@link WebhookVerifier}. */
public final class WebhookVerifierBuilder {

    private static final Duration STANDARD_TOLERANCE = Duration.ofMinutes(5);

    private final List<SigningKey> keys = new ArrayList<>();
    private Duration tolerance = STANDARD_TOLERANCE;
    private InstantSource clock = TimeSource.system()::now;

    WebhookVerifierBuilder() {}

    /**
     * Adds a secret. Several are taken while one rotates, or where endpoints share a receiver; a signature by any of them
     * will do.
     *
     * @throws IllegalArgumentException when the secret is not {@code whsec_} and Base64
     */
    public WebhookVerifierBuilder secret(Secret secret) {
        keys.add(SigningKey.of(secret));
        return this;
    }

    /**
     * Sets how long ago, and how far ahead, a message may be signed; default 5 minutes. A shorter one leaves less time to
     * replay a message, and takes clocks that agree.
     *
     * @throws IllegalArgumentException when it is negative or longer than a day
     */
    public WebhookVerifierBuilder tolerance(Duration duration) {
        if (duration.isNegative() || duration.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("tolerance must be from 0 to 24 hours");
        }
        tolerance = duration;
        return this;
    }

    /** Sets what says the time, such as a {@link java.time.Clock} in tests; default the machine's. */
    public WebhookVerifierBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /**
     * Returns the verifier.
     *
     * @throws IllegalStateException when there is no secret
     */
    public WebhookVerifier build() {
        if (keys.isEmpty()) {
            throw new IllegalStateException("a verifier needs at least one secret");
        }
        return new WebhookVerifier(List.copyOf(keys), tolerance, clock);
    }
}
