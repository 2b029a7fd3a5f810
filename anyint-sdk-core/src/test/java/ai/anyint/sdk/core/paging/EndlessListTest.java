package ai.anyint.sdk.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that would let a walk go on for ever, and what a walk does then: all good items first, then a word. */
class EndlessListTest {

    /** A list that cannot end, with its items, why, where it goes on from, and how many pages are asked for. */
    record Endless(String name, Book book, int cap, List<String> items, String why, String cursor, int asked) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Endless> lists() {
        return List.of(
                new Endless(
                        "a cursor that comes back",
                        Book.ofSixLetters().page("p3", Book.json("p2", "e", "f")),
                        100,
                        List.of("a", "b", "c", "d", "e", "f"),
                        "was sent back to a page that it had already seen",
                        "p3",
                        3),
                new Endless(
                        "a page that names itself",
                        Book.ofSixLetters().page("p2", Book.json("p2", "c", "d")),
                        100,
                        List.of("a", "b", "c", "d"),
                        "was sent back to a page that it had already seen",
                        "p2",
                        2),
                new Endless(
                        "an empty page that claims more",
                        Book.ofSixLetters().page("p2", Book.json("p3")),
                        100,
                        List.of("a", "b"),
                        "met an empty page that claims more",
                        "p2",
                        2),
                new Endless(
                        "more without a cursor",
                        Book.ofSixLetters().page("p2", "{\"items\":[\"c\"],\"hasMore\":true,\"nextCursor\":null}"),
                        100,
                        List.of("a", "b", "c"),
                        "has more pages, but the service named no cursor",
                        "p2",
                        2),
                new Endless(
                        "more pages than the cap",
                        Book.ofSixLetters(),
                        2,
                        List.of("a", "b", "c", "d"),
                        "reached its cap of 2 pages",
                        "p3",
                        2));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void walk_givesAllGoodItemsAndThenStopsWithAWord(Endless list) {
        List<String> items = new ArrayList<>();

        PagingException stop = catchThrowableOfType(
                PagingException.class,
                () -> list.book.read().withMostPages(list.cap).forEach(items::add));

        assertThat(items).isEqualTo(list.items);
        assertThat(stop).hasMessage("the list of letters.list " + list.why);
        assertThat(stop.cursor()).hasValue(list.cursor);
        assertThat(list.book.asked()).hasSize(list.asked);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void asyncWalk_givesAllGoodItemsAndThenStopsWithAWord(Endless list) {
        List<String> items = new ArrayList<>();

        assertThatThrownBy(() -> list.book
                        .read()
                        .withMostPages(list.cap)
                        .forEachAsync(items::add)
                        .join())
                .hasCauseInstanceOf(PagingException.class)
                .hasRootCauseMessage("the list of letters.list " + list.why);
        assertThat(items).isEqualTo(list.items);
        assertThat(list.book.asked()).hasSize(list.asked);
    }

    @Test
    void walkThatReachedItsCap_goesOnFromTheCursorOfItsException() {
        Book book = Book.ofSixLetters();
        PagingException stop = catchThrowableOfType(
                PagingException.class,
                () -> book.read().withMostPages(2).stream().forEach(item -> {}));

        assertThat(book.read().from(stop.cursor().orElseThrow())).containsExactly("e", "f");
    }

    @Test
    void walkFromACursorThatIsSentBackToIt_stops() {
        Book book = new Book().page("p2", Book.json("p2", "c"));

        assertThatThrownBy(() -> book.read().from("p2").forEach(item -> {})).isInstanceOf(PagingException.class);
        assertThat(book.asked()).containsExactly("p2");
    }
}
