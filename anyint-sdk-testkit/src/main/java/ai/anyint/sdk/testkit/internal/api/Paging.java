package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Page;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import okio.ByteString;

/** The lists that page: {@code limit}, an opaque {@code cursor}, and where the next page goes on. */
final class Paging {

    private static final int STANDARD = 20;
    private static final int MOST = 100;

    private Paging() {}

    /** Reads the page that is asked for; the list's own filters are known besides. */
    static Page.Request of(Exchange exchange, String list, Set<String> filters) {
        Set<String> known = new HashSet<>(filters);
        known.add("limit");
        known.add("cursor");
        Optional<String> cursor = exchange.query("cursor", known);
        int limit = exchange.query("limit", known).map(Paging::limit).orElse(STANDARD);
        return new Page.Request(
                cursor.isEmpty() ? OptionalLong.empty() : OptionalLong.of(position(list, cursor.get())), limit);
    }

    static <T> WireResponse answer(String list, Page<T> page, JsonOut.ItemWriter<T> fields) {
        return WireResponse.json(200, JsonOut.object(out -> {
            out.array(list, page.items(), fields).field("hasMore", page.next().isPresent());
            if (page.next().isPresent()) {
                out.field("nextCursor", cursor(list, page.next().getAsLong()));
            } else {
                out.nothing("nextCursor");
            }
        }));
    }

    private static int limit(String text) {
        int limit = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw JsonIn.invalid("limit", "Must be an integer from 1 to " + MOST + ".");
        }
        return limit;
    }

    private static String cursor(String list, long position) {
        return ByteString.encodeUtf8(list + ":" + position).base64Url();
    }

    private static long position(String list, String cursor) {
        ByteString decoded = ByteString.decodeBase64(cursor);
        if (decoded == null || !decoded.utf8().matches(list + ":\\d{1,15}") || !cursor.equals(decoded.base64Url())) {
            throw wrongCursor();
        }
        return Long.parseLong(decoded.utf8().substring(list.length() + 1));
    }

    private static Refusal wrongCursor() {
        return JsonIn.invalid("cursor", "Must be the nextCursor of a page of this list.");
    }
}
