package ai.anyint.sdk.core.matrix;

import ai.anyint.sdk.core.endpoint.HttpMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What has to come out of a cell. */
final class Oracle {

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private Oracle() {}

    static Cell expects(HttpMethod method, Fault fault) {
        Rule rule = fault.expected().apply(method);
        int attempts = rule.repeats(method) && !fault.isTooLong() ? MOST_ATTEMPTS : 1;
        return new Cell(
                rule.reachesServer() ? attempts : 0,
                attempts,
                rule.isSuccess() ? "success" : fault.surfaces(),
                rule.leavesOpenWhetherApplied(method),
                fault.retryAfter().map(Oracle::words).orElse("-"),
                pauses(attempts - 1, fault));
    }

    /** Exponential, in the middle of its range, and never earlier than told. */
    private static List<Duration> pauses(int repeats, Fault fault) {
        List<Duration> pauses = new ArrayList<>();
        for (int repeat = 1; repeat <= repeats; repeat++) {
            Duration own = FIRST_PAUSE.multipliedBy(1L << (repeat - 1)).dividedBy(2);
            Duration told = fault.retryAfter().orElse(Duration.ZERO);
            pauses.add(told.compareTo(own) > 0 ? told : own);
        }
        return pauses;
    }

    static String words(Duration wait) {
        return wait.toSeconds() + " s";
    }
}
