package ai.anyint.sdk.account.monitor;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait for the next poll: jittered, so that many monitors do not poll together, and longer after failures. */
final class Pace {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration every;
    private final Duration longest;
    private final double jitter;
    private final RandomGenerator random;

    Pace(Duration every, Duration longest, double jitter, RandomGenerator random) {
        this.every = every;
        this.longest = longest.compareTo(every) < 0 ? every : longest;
        this.jitter = jitter;
        this.random = random;
    }

    Duration next(int failuresInARow, Optional<Duration> retryAfter) {
        Duration grown = every.multipliedBy(1L << Math.min(failuresInARow, MOST_DOUBLINGS));
        Duration base = grown.compareTo(longest) < 0 ? grown : longest;
        Duration jittered = times(base, 1 + jitter * (2 * random.nextDouble() - 1));
        // Never before the time that the service names, nor all of them at that very time.
        return retryAfter
                .filter(told -> told.compareTo(jittered) > 0)
                .map(told -> told.plus(times(every, jitter * random.nextDouble())))
                .orElse(jittered);
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
