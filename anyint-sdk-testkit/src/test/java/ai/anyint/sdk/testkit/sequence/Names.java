package ai.anyint.sdk.testkit.sequence;

import ai.anyint.sdk.testkit.FakeAccount;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What handles stand for: ids and secrets that only the fake knows, and where in the answers they came from. */
final class Names {

    private static final Pattern HANDLE = Pattern.compile("\\{([a-z]+-\\d+)}");

    private final Map<String, Named> named = new HashMap<>();

    private record Named(String value, String java) {}

    Names(FakeAccount account) {
        named.put(Ask.MANAGER, new Named(account.provisioningKey().reveal(), "account.provisioningKey().reveal()"));
        named.put("secret-0", new Named(account.apiKey().reveal(), "account.apiKey().reveal()"));
        named.put("key-0", new Named(String.valueOf(account.apiKeyId()), "account.apiKeyId()"));
    }

    Optional<String> value(String handle) {
        return Optional.ofNullable(named.get(handle)).map(Named::value);
    }

    /** Says how to come by a handle's value in Java. */
    String java(String handle) {
        return Optional.ofNullable(named.get(handle)).orElseThrow().java();
    }

    /** Takes a value for a handle; false where another handle of the same kind has it already. */
    boolean bind(String handle, String value, String java) {
        String kind = kind(handle);
        boolean isNew = named.entrySet().stream()
                .noneMatch(entry -> kind(entry.getKey()).equals(kind)
                        && entry.getValue().value().equals(value));
        named.put(handle, new Named(value, java));
        return isNew;
    }

    private static String kind(String handle) {
        return handle.substring(0, Math.max(0, handle.indexOf('-')));
    }

    boolean knowsAllOf(String text) {
        return HANDLE.matcher(text).results().allMatch(found -> named.containsKey(found.group(1)));
    }

    String resolve(String text) {
        return replace(text, handle -> value(handle).orElseThrow());
    }

    static String replace(String text, UnaryOperator<String> by) {
        return HANDLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group(1))));
    }
}
