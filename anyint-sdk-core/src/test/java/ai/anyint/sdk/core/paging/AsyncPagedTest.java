package ai.anyint.sdk.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.error.RoleNotAllowedException;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.RawServer;
import ai.anyint.sdk.core.harness.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import org.junit.jupiter.api.Test;

class AsyncPagedTest {

    private final Book book = Book.ofSixLetters();
    private final List<String> items = new ArrayList<>();

    @Test
    void list_isWalkedThroughInOrder() {
        book.read().forEachAsync(items::add).join();

        assertThat(items).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void failingPage_failsTheFutureWithTheErrorOfItsCallUnwrapped() {
        book.page("p2", Reply.refusal(403, "permission_error", "role_not_allowed"));
        CompletableFuture<Void> walk = book.read().forEachAsync(items::add);

        assertThatThrownBy(walk::join)
                .isExactlyInstanceOf(CompletionException.class)
                .cause()
                .isExactlyInstanceOf(RoleNotAllowedException.class);
        assertThat(items).containsExactly("a", "b");
    }

    @Test
    void failingAction_endsTheWalkWithItsFailure() {
        AssertionError failure = new AssertionError("the test of a user");
        CompletableFuture<Void> walk = book.read().forEachAsync(item -> {
            throw failure;
        });

        assertThatThrownBy(() -> walk.get(20, TimeUnit.SECONDS)).hasCause(failure);
        assertThat(book.asked()).containsExactly("start");
    }

    @Test
    void cancel_endsTheRequestThatItIsIn() throws IOException, InterruptedException {
        try (RawServer server =
                        RawServer.sometimesAnswering(request -> request.line().contains("cursor=")
                                ? Optional.empty()
                                : Optional.of(Reply.ok(Book.json("p2", "a", "b"))));
                AnyIntClient anyint = Calls.client(server.url()).build()) {
            CompletableFuture<Void> walk = Book.read(anyint).forEachAsync(items::add);
            server.awaitUnanswered();

            assertThat(walk.cancel(true)).isTrue();

            server.awaitHangUp();
            assertThatThrownBy(walk::join).isInstanceOf(CancellationException.class);
            assertThat(server.requests()).hasSize(2);
            assertThat(items).containsExactly("a", "b");
        }
    }

    @Test
    void cancelFromItsAction_fetchesNoFurtherPage() {
        CompletableFuture<CompletableFuture<Void>> itself = new CompletableFuture<>();
        CompletableFuture<Void> walk =
                book.openedBy(itself).read().forEachAsync(item -> itself.join().cancel(true));
        itself.complete(walk);

        assertThatThrownBy(walk::join).isInstanceOf(CancellationException.class);
        assertThat(book.asked()).containsExactly("start");
    }

    @Test
    void pagesThatAreThereAtOnce_doNotFillTheStack() {
        int pages = 3_000;
        Book thick = new Book().page("start", Book.json("p1", "x"));
        for (int i = 1; i < pages; i++) {
            thick.page("p" + i, Book.json(i + 1 == pages ? "" : "p" + (i + 1), "x"));
        }
        AnyIntClient anyint = Calls.client(thick.service())
                .httpClient(thick.service()
                        .client()
                        .newBuilder()
                        .dispatcher(new Dispatcher(new SameThread()))
                        .build())
                .build();

        Book.read(anyint).forEachAsync(items::add).join();

        assertThat(items).hasSize(pages);
    }

    /** Runs what it is given at once. */
    private static final class SameThread extends AbstractExecutorService {

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
