package ai.anyint.sdk.core.harness;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request as its bytes came in. */
public record Received(String line, List<String> headers, String body) {

    public Optional<String> header(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(header -> header.substring(prefix.length()).strip())
                .findFirst();
    }
}
