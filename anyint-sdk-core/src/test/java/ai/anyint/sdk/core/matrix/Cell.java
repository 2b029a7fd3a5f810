package ai.anyint.sdk.core.matrix;

import java.time.Duration;
import java.util.List;

/**
 * What one method met with one fault: expected, or seen.
 *
 * @param requests how many reached the server
 * @param attempts how many the client made
 * @param retryAfter in words, as the exception has it
 */
record Cell(
        int requests,
        int attempts,
        String surfaced,
        boolean mayHaveBeenApplied,
        String retryAfter,
        List<Duration> pauses) {

    String row(String method) {
        return "| " + method + " | " + requests + " | " + attempts + " | " + surfaced + " | "
                + (mayHaveBeenApplied ? "yes" : "no") + " | " + retryAfter + " | " + waited() + " |";
    }

    private String waited() {
        return pauses.isEmpty()
                ? "-"
                : String.join(
                        " + ",
                        pauses.stream().map(pause -> pause.toMillis() + " ms").toList());
    }
}
