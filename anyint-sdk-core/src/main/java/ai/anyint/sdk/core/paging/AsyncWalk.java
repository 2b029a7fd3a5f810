package ai.anyint.sdk.core.paging;

import ai.anyint.sdk.core.AnyIntClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fetches page after page as each arrives. */
final class AsyncWalk<T> extends CompletableFuture<Void> {

    private final AnyIntClient anyint;
    private final Walk<T> walk;
    private final Consumer<? super T> action;
    private final AtomicInteger turns = new AtomicInteger();
    private @Nullable CompletableFuture<Page<T>> fetching;

    AsyncWalk(AnyIntClient anyint, Walk<T> walk, Consumer<? super T> action) {
        this.anyint = anyint;
        this.walk = walk;
        this.action = action;
    }

    /** Turns in a loop while pages are there at once: each of them on top of the one before would fill the stack. */
    void fetch() {
        if (turns.getAndIncrement() > 0) {
            return;
        }
        do {
            turn();
        } while (turns.decrementAndGet() > 0);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its end is this future's own
    private void turn() {
        try {
            CompletableFuture<Page<T>> page = anyint.executeAsync(walk.next());
            follow(page);
            page.whenComplete(this::arrived);
        } catch (RuntimeException e) {
            completeExceptionally(e);
        }
    }

    @SuppressWarnings("NullAway") // a void future has no value
    private void arrived(@Nullable Page<T> page, @Nullable Throwable failure) {
        if (isDone()) {
            return;
        }
        if (page == null) {
            completeExceptionally(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
            return;
        }
        try {
            page.items().forEach(action);
            walk.passed(page);
        } catch (RuntimeException | Error e) {
            completeExceptionally(e);
            return;
        }
        if (isDone()) {
            return; // the action has canceled: no further page is to be asked for
        }
        if (walk.hasNext()) {
            fetch();
        } else {
            complete(null);
        }
    }

    private void follow(CompletableFuture<Page<T>> page) {
        synchronized (this) {
            fetching = page;
        }
        if (isDone()) {
            page.cancel(true);
        }
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean canceled = super.cancel(mayInterrupt);
        CompletableFuture<Page<T>> page;
        synchronized (this) {
            page = fetching;
        }
        if (page != null) {
            page.cancel(true);
        }
        return canceled;
    }
}
