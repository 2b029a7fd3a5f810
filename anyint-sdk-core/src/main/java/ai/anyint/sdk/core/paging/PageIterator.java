package ai.anyint.sdk.core.paging;

import ai.anyint.sdk.core.endpoint.ApiCall;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Fetches a page when it is asked for one. A failed page can be asked for again. */
final class PageIterator<T> implements Iterator<Page<T>> {

    private final Walk<T> walk;
    private final Function<ApiCall<Page<T>>, Page<T>> fetch;

    PageIterator(Walk<T> walk, Function<ApiCall<Page<T>>, Page<T>> fetch) {
        this.walk = walk;
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        return walk.hasNext();
    }

    @Override
    public Page<T> next() {
        if (!walk.hasNext()) {
            throw new NoSuchElementException();
        }
        return walk.passed(fetch.apply(walk.next()));
    }
}
