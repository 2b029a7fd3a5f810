package ai.anyint.sdk.testkit.internal.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found and not reported yet. A socket's thread finds it, and could fail no test. */
final class Disagreements {

    private static final Set<String> FOUND = new LinkedHashSet<>();

    private Disagreements() {}

    static synchronized void add(String line) {
        FOUND.add(line);
    }

    static synchronized List<String> take() {
        List<String> taken = new ArrayList<>(FOUND);
        FOUND.clear();
        return taken;
    }
}
