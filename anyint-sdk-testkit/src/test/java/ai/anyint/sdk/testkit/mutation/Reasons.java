package ai.anyint.sdk.testkit.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a mutant may survive, and a rule have none that its tests kill: lines of mutants or rules, indented, below the
 * reason that they share.
 */
final class Reasons {

    private static final String OUTSIDE = "OUTSIDE ";

    private final Map<String, String> reasons = new LinkedHashMap<>();

    private Reasons() {}

    static Reasons read(Path file) throws IOException {
        Reasons all = new Reasons();
        String reason = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("  ")) {
                if (all.reasons.put(line.strip(), reason) != null) {
                    throw new IllegalStateException("two reasons for " + line.strip());
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                reason = line.strip();
            }
        }
        return all;
    }

    Optional<String> ofMutant(String name) {
        return Optional.ofNullable(reasons.get(name));
    }

    Optional<String> ofRule(String name) {
        return Optional.ofNullable(reasons.get(OUTSIDE + name));
    }

    Set<String> named() {
        return reasons.keySet();
    }
}
