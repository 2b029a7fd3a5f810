package ai.anyint.sdk.testkit.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A part of a list, newest first.
 *
 * @param next the number below which the next page goes on; empty at the end
 */
public record Page<T>(List<T> items, OptionalLong next) {

    /**
     * Which part is asked for.
     *
     * @param below the number that every item lies below; empty for the newest
     */
    public record Request(OptionalLong below, int limit) {}

    /** Cuts a page from a list in the order of creation, whose items are numbered from 1 on without a gap. */
    static <T> Page<T> newestFirst(List<T> all, ToLongFunction<T> number, Predicate<T> filter, Request request) {
        List<T> items = new ArrayList<>();
        int from = (int) Math.min(all.size(), request.below().orElse(Long.MAX_VALUE) - 1) - 1;
        for (int i = from; i >= 0; i--) {
            T item = all.get(i);
            if (filter.test(item)) {
                if (items.size() == request.limit()) {
                    return new Page<>(items, OptionalLong.of(number.applyAsLong(items.get(items.size() - 1))));
                }
                items.add(item);
            }
        }
        return new Page<>(items, OptionalLong.empty());
    }
}
