package ai.anyint.sdk.core.paging;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A walk through pages that would not have ended, or that reached its cap. */
public final class PagingException extends RuntimeException implements Serializable {

    private final @Nullable String cursor;

    PagingException(String operation, String why, Optional<String> cursor) {
        super("the list of " + operation + " " + why);
        this.cursor = cursor.orElse(null);
    }

    /** Returns where the page begins at which the walk stopped, to go on with; empty for the first page. */
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }
}
