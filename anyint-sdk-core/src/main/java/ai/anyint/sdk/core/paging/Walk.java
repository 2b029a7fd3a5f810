package ai.anyint.sdk.core.paging;

import ai.anyint.sdk.core.endpoint.ApiCall;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a walk through pages stands, and whether it may go on. */
final class Walk<T> {

    private final String operation;
    private final int mostPages;
    private final Function<Optional<String>, ApiCall<Page<T>>> callAt;
    private final Set<String> seen = new HashSet<>();
    private Optional<String> cursor;
    private int pages;
    private boolean ended;
    private @Nullable PagingException stop;

    Walk(String operation, int mostPages, Optional<String> start, Function<Optional<String>, ApiCall<Page<T>>> callAt) {
        this.operation = operation;
        this.mostPages = mostPages;
        this.cursor = start;
        this.callAt = callAt;
        start.ifPresent(seen::add);
    }

    boolean hasNext() {
        return !ended;
    }

    /** Returns the call of the next page. */
    ApiCall<Page<T>> next() {
        if (stop != null) {
            ended = true;
            throw stop;
        }
        if (pages == mostPages) {
            ended = true;
            throw stop("reached its cap of " + mostPages + " pages");
        }
        return callAt.apply(cursor);
    }

    /** Moves behind a page that has come. What is wrong with going on is thrown only then: its items are good. */
    Page<T> passed(Page<T> page) {
        pages++;
        if (!page.hasMore()) {
            ended = true;
        } else if (page.nextCursor().isEmpty()) {
            stop = stop("has more pages, but the service named no cursor");
        } else if (page.items().isEmpty()) {
            stop = stop("met an empty page that claims more");
        } else if (!seen.add(page.nextCursor().get())) {
            stop = stop("was sent back to a page that it had already seen");
        } else {
            cursor = page.nextCursor();
        }
        return page;
    }

    private PagingException stop(String why) {
        return new PagingException(operation, why, cursor);
    }
}
