package ai.anyint.sdk.billing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** What the service refuses in the query of a list, refused before it is sent. */
final class QueryRules {

    private static final int LARGEST_PAGE = 100;

    private QueryRules() {}

    static void checkPageSize(OptionalInt size) {
        if (size.isPresent() && (size.getAsInt() < 1 || size.getAsInt() > LARGEST_PAGE)) {
            throw new IllegalArgumentException(
                    "pageSize must be from 1 to " + LARGEST_PAGE + ", not " + size.getAsInt());
        }
    }

    static void checkOrder(Optional<Instant> since, Optional<Instant> until) {
        if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
            throw new IllegalArgumentException("since must not be after until");
        }
    }
}
