package ai.anyint.sdk.core.paging;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.InProcess;
import ai.anyint.sdk.core.harness.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;

/** A list of invented pages, each under its cursor, and what was asked of it. */
final class Book {

    private static final String FIRST = "start";

    private final Map<String, Reply> pages = new HashMap<>();
    private final InProcess service = new InProcess(this::turn);
    private CompletableFuture<?> opening = CompletableFuture.completedFuture(null);

    /** Turns no page before this is done. */
    Book openedBy(CompletableFuture<?> newOpening) {
        opening = newOpening;
        return this;
    }

    Book page(String cursor, String answer) {
        return page(cursor, Reply.ok(answer));
    }

    Book page(String cursor, Reply reply) {
        pages.put(cursor, reply);
        return this;
    }

    /** Three pages of two letters. */
    static Book ofSixLetters() {
        return new Book()
                .page(FIRST, json("p2", "a", "b"))
                .page("p2", json("p3", "c", "d"))
                .page("p3", json("", "e", "f"));
    }

    static String json(String next, String... items) {
        String cursor = next.isEmpty() ? "null" : "\"" + next + "\"";
        return "{\"items\":[" + quoted(items) + "],\"hasMore\":" + !next.isEmpty() + ",\"nextCursor\":" + cursor + "}";
    }

    private static String quoted(String... items) {
        List<String> quoted = new ArrayList<>();
        for (String item : items) {
            quoted.add("\"" + item + "\"");
        }
        return String.join(",", quoted);
    }

    private Reply turn(Request request) {
        opening.join();
        return Objects.requireNonNull(pages.get(cursorOf(request)), "a page that exists");
    }

    private static String cursorOf(Request request) {
        return Optional.ofNullable(request.url().queryParameter("cursor")).orElse(FIRST);
    }

    InProcess service() {
        return service;
    }

    /** The cursors that were asked for, in order. */
    List<String> asked() {
        return service.requests().stream().map(Book::cursorOf).toList();
    }

    Paged<String> read() {
        return read(Calls.client(service).build());
    }

    static Paged<String> read(AnyIntClient anyint) {
        return Paged.of(anyint, call());
    }

    private static ApiCall<Page<String>> call() {
        return Endpoint.get("letters.list", "/v1/letters", KeyFamily.PROVISIONING, JsonNode.class)
                .withQuery("cursor")
                .call()
                .map(Book::page);
    }

    private static Page<String> page(JsonNode answer) {
        List<String> items = new ArrayList<>();
        answer.path("items").forEach(item -> items.add(item.textValue()));
        return new Page<>(
                items,
                answer.path("hasMore").booleanValue(),
                Optional.ofNullable(answer.path("nextCursor").textValue()));
    }
}
