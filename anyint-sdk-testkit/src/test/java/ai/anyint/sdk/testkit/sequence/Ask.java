package ai.anyint.sdk.testkit.sequence;

import java.util.Map;
import java.util.TreeMap;

/**
 * A request. Ids and secrets that only the fake knows stand as handles in braces, such as {@code {key-3}}.
 *
 * @param body the JSON, or nothing
 * @param secret the handle of the key that asks
 */
record Ask(String method, String path, String body, String secret, Map<String, String> headers) {

    static final String MANAGER = "manager";

    private static final String ADDRESS_HEADER = "X-Fake-Client-Ip";

    static Ask get(String path) {
        return new Ask("GET", path, "", MANAGER, Map.of());
    }

    static Ask post(String path, Object body) {
        return new Ask("POST", path, Json.text(body), MANAGER, Map.of());
    }

    static Ask post(String path) {
        return new Ask("POST", path, "", MANAGER, Map.of());
    }

    static Ask patch(String path, Object body) {
        return new Ask("PATCH", path, Json.text(body), MANAGER, Map.of());
    }

    static Ask delete(String path) {
        return new Ask("DELETE", path, "", MANAGER, Map.of());
    }

    boolean hasBody() {
        return method.equals("POST") || method.equals("PATCH");
    }

    Ask by(String otherSecret) {
        return new Ask(method, path, body, otherSecret, headers);
    }

    /** The same from an address; an empty one is the loopback's. */
    Ask from(String address) {
        return address.isEmpty() ? this : with(ADDRESS_HEADER, address);
    }

    Ask with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Ask(method, path, body, secret, more);
    }
}
