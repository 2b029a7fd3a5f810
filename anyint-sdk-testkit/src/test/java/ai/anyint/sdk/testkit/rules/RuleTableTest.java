package ai.anyint.sdk.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/rules.md} what the tests say; {@code -Drules.update=true} writes it anew. */
class RuleTableTest {

    private static final Path PAGE = Path.of("..", "docs", "rules.md");

    @Test
    void everyRule_isHeldByATest() {
        Map<Rule, Set<String>> held = held();

        assertThat(Arrays.stream(Rule.values()).filter(rule -> !held.containsKey(rule)))
                .as("rules that no test holds")
                .isEmpty();
    }

    @Test
    void page_isWhatTheTestsSay() throws IOException {
        String page = page(held());
        if (Boolean.getBoolean("rules.update")) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }

        assertThat(PAGE).content(StandardCharsets.UTF_8).isEqualTo(page);
    }

    private static String page(Map<Rule, Set<String>> held) {
        StringBuilder page = new StringBuilder("""
                # The rules of the fake

                Generated from the tests that hold them. *Source*: `seed` and `public` are the vendor's word, `decided` is ours,
                because nobody publishes it.

                | rule | source | held by |
                | --- | --- | --- |
                """);
        for (Rule rule : Rule.values()) {
            page.append("| **")
                    .append(rule.title())
                    .append("**: ")
                    .append(rule.text())
                    .append(" | ")
                    .append(rule.source().name().toLowerCase(Locale.ROOT))
                    .append(" | ")
                    .append(held.getOrDefault(rule, Set.of()).stream()
                            .map(test -> "`" + test + "`")
                            .collect(Collectors.joining("<br>")))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static Map<Rule, Set<String>> held() {
        Map<Rule, Set<String>> held = new EnumMap<>(Rule.class);
        testClasses().flatMap(type -> Arrays.stream(type.getDeclaredMethods())).forEach(method -> {
            Holds holds = method.getAnnotation(Holds.class);
            if (holds != null) {
                for (Rule rule : holds.value()) {
                    held.computeIfAbsent(rule, r -> new TreeSet<>()).add(name(method));
                }
            }
        });
        return held;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Stream<Class<?>> testClasses() {
        try {
            Path root = Path.of(RuleTableTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files
                        .map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(".class"))
                        .map(file -> file.substring(0, file.length() - ".class".length())
                                .replace(java.io.File.separatorChar, '.'))
                        .filter(name -> name.startsWith("ai.anyint."))
                        .<Class<?>>map(RuleTableTest::load)
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, RuleTableTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
