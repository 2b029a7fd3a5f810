package ai.anyint.sdk.core.paging;

import java.util.Collections;
import java.util.Iterator;

/** The items of pages, one after another; fetches the next page only when an item of it is wanted. */
final class ItemIterator<T> implements Iterator<T> {

    private final Iterator<Page<T>> pages;
    private Iterator<T> items = Collections.emptyIterator();

    ItemIterator(Iterator<Page<T>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && pages.hasNext()) {
            items = pages.next().items().iterator();
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        return hasNext() ? items.next() : Collections.<T>emptyIterator().next();
    }
}
