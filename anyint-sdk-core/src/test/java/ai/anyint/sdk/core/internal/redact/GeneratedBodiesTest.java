package ai.anyint.sdk.core.internal.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedBodiesTest {

    private static final String TAIL = "0123456789abcdefghijABCDEFGHIJ";
    private static final List<String> NAMES =
            List.of("error", "message", "type", "code", "param", "key", "secret", "x-new", "status", "\\u006bey");

    static List<Integer> seeds() {
        return new Random(20_260_131).ints(400).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keyAnywhereInAJsonBody_isNeverShown(int seed) {
        Random random = new Random(seed);
        String document = value(random, 1 + random.nextInt(8));
        int cut = random.nextInt(4) == 0 ? random.nextInt(document.length()) : document.length();
        String body = document.substring(0, cut);

        assertThat(Redactor.standard().body(body.getBytes(UTF_8)))
                .as("seed %d, body %s", seed, body)
                .doesNotContainIgnoringCase(TAIL.substring(0, 12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keyAnywhereInAText_isNeverShown(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("<p>");
        for (int i = random.nextInt(20); i >= 0; i--) {
            text.append(" ,;:=\"'<>&()[]{}\n\t".charAt(random.nextInt(18)));
            text.append(random.nextInt(3) == 0 ? key(random) : "word" + random.nextInt(100));
        }

        assertThat(Redactor.standard().body(text.toString().getBytes(UTF_8)))
                .as("seed %d, body %s", seed, text)
                .doesNotContainIgnoringCase(TAIL.substring(0, 12));
        assertThat(Redactor.standard().text(text.toString()))
                .as("seed %d, text %s", seed, text)
                .doesNotContainIgnoringCase(TAIL.substring(0, 12))
                .doesNotContain("\n");
    }

    private static String value(Random random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> "12.5";
                case 1 -> "null";
                case 2 -> "\"a word\"";
                default -> "\"it is " + key(random) + ", said twice: " + key(random) + "\"";
            };
        }
        StringBuilder out = new StringBuilder();
        boolean object = random.nextInt(3) > 0;
        for (int i = random.nextInt(4); i >= 0; i--) {
            out.append(object ? "\"" + name(random) + "\":" : "").append(value(random, depth - 1));
            out.append(i == 0 ? "" : ", ");
        }
        return object ? "{" + out + "}" : "[" + out + "]";
    }

    private static String name(Random random) {
        return random.nextInt(8) == 0 ? key(random) : NAMES.get(random.nextInt(NAMES.size()));
    }

    private static String key(Random random) {
        List<String> hyphens = List.of("-", "\\u002d", "\\u002D", "%2d", "%2D", "_");
        String hyphen = hyphens.get(random.nextInt(hyphens.size()));
        String kind = List.of("", "prov", "team", "plan", "custom", "byok").get(random.nextInt(6));
        String key = (random.nextInt(6) == 0 ? "whsec" : "sk") + hyphen + (kind.isEmpty() ? "" : kind + hyphen) + "test"
                + TAIL;
        return random.nextInt(5) == 0 && !key.contains("\\") ? key.toUpperCase(Locale.ROOT) : key;
    }
}
