package ai.anyint.sdk.core.error;

import java.util.ArrayList;
import java.util.List;

/** The message of an exception: one line that a person can act on. */
final class Sentence {

    private Sentence() {}

    static String of(CallFacts facts) {
        StringBuilder text = new StringBuilder(facts.operation()).append(" failed: ");
        facts.status().ifPresent(status -> text.append(status).append(' '));
        facts.code().or(facts::type).ifPresent(code -> text.append(code).append(": "));
        text.append(facts.problem());
        if (facts.mayHaveBeenApplied()) {
            text.append(" The call may have been applied.");
        }
        List<String> details = details(facts);
        return details.isEmpty() ? text.toString() : text + " (" + String.join(", ", details) + ")";
    }

    private static List<String> details(CallFacts facts) {
        List<String> details = new ArrayList<>();
        facts.param().ifPresent(param -> details.add("param " + param));
        facts.retryAfter().ifPresent(wait -> details.add("retry after " + wait.toSeconds() + " s"));
        facts.requestId().ifPresent(id -> details.add("request " + id));
        if (facts.attempts() > 1) {
            details.add(facts.attempts() + " attempts");
        }
        return details;
    }
}
