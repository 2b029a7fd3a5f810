package ai.anyint.sdk.core.paging;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param <T> the type of the items
 * @param items the items, in the order of the list
 * @param hasMore whether the service says that more follow
 * @param nextCursor where they follow; empty at the end
 */
public record Page<T>(List<T> items, boolean hasMore, Optional<String> nextCursor) {

    /** Creates a page. */
    public Page {
        items = List.copyOf(items);
    }
}
