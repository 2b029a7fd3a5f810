package ai.anyint.sdk.billing.webhook;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** As many ids as there is room for, in the order of their coming. */
final class NewestIds implements DuplicateFilter {

    private final int capacity;
    private final Set<String> ids = new LinkedHashSet<>();

    NewestIds(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be 1 or more");
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized boolean add(String id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > capacity) {
            Iterator<String> oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }

    @Override
    public synchronized void remove(String id) {
        ids.remove(id);
    }
}
