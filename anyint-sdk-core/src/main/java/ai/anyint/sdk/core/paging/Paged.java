package ai.anyint.sdk.core.paging;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.endpoint.ApiCall;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that is fetched page by page while it is walked through; each walk starts anew. A failing page throws the same
 * {@link ai.anyint.sdk.core.error.AnyIntException} that its call would. A service that would let the walk go on for ever
 * (a cursor that comes back, an empty page that claims more) ends it with a {@link PagingException}, and so does a page
 * beyond the cap, because a list that is cut without a word is worse.
 *
 * <p>What is added or removed meanwhile may be seen or not. Immutable; one iterator is for one thread.
 *
 * @param <T> the type of the items
 */
public final class Paged<T> implements Iterable<T> {

    /** The cap on pages unless another is set. */
    public static final int STANDARD_PAGES = 10_000;

    private static final String CURSOR = "cursor";

    private final AnyIntClient anyint;
    private final ApiCall<Page<T>> call;
    private final Optional<String> start;
    private final int mostPages;

    private Paged(AnyIntClient anyint, ApiCall<Page<T>> call, Optional<String> start, int mostPages) {
        this.anyint = anyint;
        this.call = call;
        this.start = start;
        this.mostPages = mostPages;
    }

    /**
     * Returns the list that a call of its first page describes.
     *
     * @param call a call whose endpoint takes the query parameter {@code cursor}
     */
    public static <T> Paged<T> of(AnyIntClient anyint, ApiCall<Page<T>> call) {
        return new Paged<>(anyint, call, Optional.empty(), STANDARD_PAGES);
    }

    /** Returns the same list from a cursor on, as {@link PagingException#cursor()} or a {@link Page} names it. */
    public Paged<T> from(String cursor) {
        return new Paged<>(anyint, call, Optional.of(cursor), mostPages);
    }

    /** Returns the same list with another cap on the pages of a walk; default {@value #STANDARD_PAGES}. */
    public Paged<T> withMostPages(int pages) {
        if (pages < 1) {
            throw new IllegalArgumentException("pages must be 1 or more");
        }
        return new Paged<>(anyint, call, start, pages);
    }

    /** Walks through the pages, for whoever wants to remember cursors. */
    public Iterable<Page<T>> pages() {
        return () -> new PageIterator<>(walk(), at -> anyint.execute(at));
    }

    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(pages().iterator());
    }

    /** Returns the items as a lazy stream, which fetches a page when its items are wanted. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * Gives each item to the action, without a thread that waits. Cancelling the future ends the walk and the request it
     * is in.
     */
    public CompletableFuture<Void> forEachAsync(Consumer<? super T> action) {
        AsyncWalk<T> walk = new AsyncWalk<>(anyint, walk(), action);
        walk.fetch();
        return walk;
    }

    private Walk<T> walk() {
        return new Walk<>(
                call.endpoint().operation(),
                mostPages,
                start,
                cursor -> cursor.map(at -> call.query(CURSOR, at)).orElse(call));
    }
}
