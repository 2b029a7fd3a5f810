package ai.anyint.sdk.billing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** One JSON file a model, each with a field that this version does not know. */
final class Fixtures {

    private Fixtures() {}

    static String text(String model) {
        String path = "/fixtures/" + model + ".json";
        try (InputStream file = Objects.requireNonNull(Fixtures.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
