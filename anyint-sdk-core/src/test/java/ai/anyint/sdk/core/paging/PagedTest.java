package ai.anyint.sdk.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.core.error.PermissionException;
import ai.anyint.sdk.core.harness.Reply;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagedTest {

    private final Book book = Book.ofSixLetters();

    @Test
    void list_isWalkedThroughInOrder() {
        assertThat(book.read()).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(book.asked()).containsExactly("start", "p2", "p3");
    }

    @Test
    void nothing_isFetchedBeforeAnItemIsWanted() {
        Paged<String> letters = book.read();
        Iterator<String> unread = letters.iterator();
        Iterator<Page<String>> unreadPages = letters.pages().iterator();
        Stream<Integer> unreadStream = letters.stream().map(String::length);

        assertThat(List.of(unread, unreadPages, unreadStream)).hasSize(3);
        assertThat(book.asked()).isEmpty();
        assertThat(unread.hasNext()).isTrue();
        assertThat(book.asked()).containsExactly("start");
    }

    @Test
    void nextPage_isNotFetchedWhileItemsOfThisOneAreLeft() {
        Iterator<String> letters = book.read().iterator();
        assertThat(letters.next()).isEqualTo("a");
        assertThat(letters.hasNext()).isTrue();
        assertThat(letters.next()).isEqualTo("b");
        assertThat(book.asked()).containsExactly("start");
        assertThat(letters.hasNext()).isTrue();
        assertThat(book.asked()).containsExactly("start", "p2");
    }

    @Test
    void stream_fetchesOnlyThePagesThatItsItemsNeed() {
        assertThat(book.read().stream().limit(2)).containsExactly("a", "b");
        assertThat(book.asked()).containsExactly("start");
    }

    @Test
    void streamThatFindsItsItem_asksNoFurther() {
        assertThat(book.read().stream().filter("c"::equals).findFirst()).hasValue("c");
        assertThat(book.asked()).containsExactly("start", "p2");
    }

    @Test
    void eachWalk_startsAnew() {
        Paged<String> letters = book.read();

        assertThat(letters).hasSize(6);
        assertThat(letters.stream()).hasSize(6);
        assertThat(book.asked()).hasSize(6);
    }

    @Test
    void list_goesOnFromTheCursorOfAPage() {
        String cursor = book.read().pages().iterator().next().nextCursor().orElseThrow();

        assertThat(book.read().from(cursor)).containsExactly("c", "d", "e", "f");
    }

    @Test
    void emptyList_hasNoItem() {
        Iterator<String> none = new Book().page("start", Book.json("")).read().iterator();

        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void failingPage_throwsTheErrorOfItsCallAfterTheItemsBefore() {
        book.page("p2", Reply.refusal(403, "permission_error", "role_not_allowed"));
        Iterator<String> letters = book.read().iterator();

        assertThat(letters.next()).isEqualTo("a");
        assertThat(letters.next()).isEqualTo("b");
        assertThatThrownBy(letters::hasNext)
                .isInstanceOfSatisfying(
                        PermissionException.class, e -> assertThat(e.code()).hasValue("role_not_allowed"));
    }

    @Test
    void failingPageOfAStream_throwsTheErrorOfItsCall() {
        book.page("start", Reply.refusal(404, "not_found_error", "not_found"));

        assertThatThrownBy(() -> book.read().stream().toList()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void failedPage_canBeAskedAgainWithoutLosingAnItem() {
        book.page("p2", Reply.refusal(403, "permission_error", "role_not_allowed"));
        Iterator<String> letters = book.read().withMostPages(3).iterator();
        letters.next();
        letters.next();
        assertThatThrownBy(letters::next).isInstanceOf(PermissionException.class);
        assertThatThrownBy(letters::next).isInstanceOf(PermissionException.class);

        book.page("p2", Book.json("p3", "c", "d"));

        assertThat(letters).toIterable().containsExactly("c", "d", "e", "f");
        assertThat(book.asked()).containsExactly("start", "p2", "p2", "p2", "p3");
    }

    @Test
    void capOnPages_isAtLeastOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.read().withMostPages(0))
                .withMessage("pages must be 1 or more");
    }
}
