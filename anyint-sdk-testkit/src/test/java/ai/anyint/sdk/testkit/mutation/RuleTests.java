package ai.anyint.sdk.testkit.mutation;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tests that run in process, and the rules that they hold. */
final class RuleTests {

    private static final String ENGINE = "ai/anyint/sdk/testkit/internal/engine/";
    private static final String CONTRACT = "ai/anyint/sdk/testkit/contract/InProcess";

    private RuleTests() {}

    /** A test method and the class that it runs in, which may inherit it. */
    record Held(Class<?> type, Method method) {}

    /** Returns the tests that hold a rule, as a class loader sees them. */
    static List<Held> of(Rule rule, ClassLoader loader) {
        List<Held> held = new ArrayList<>();
        for (String name : classNames()) {
            Class<?> type = load(name, loader);
            if (!Modifier.isAbstract(type.getModifiers())) {
                methods(type).stream()
                        .filter(method -> rules(method).contains(rule))
                        .forEach(method -> held.add(new Held(type, method)));
            }
        }
        return held;
    }

    /** Returns the rules that the tests of a name hold. */
    static Set<Rule> heldBy(String className, String methodName) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        methods(load(className, RuleTests.class.getClassLoader())).stream()
                .filter(method -> method.getName().equals(methodName))
                .forEach(method -> rules.addAll(rules(method)));
        return rules;
    }

    private static List<Rule> rules(Method method) {
        Holds holds = method.getAnnotation(Holds.class);
        return holds == null ? List.of() : Arrays.asList(holds.value());
    }

    private static List<Method> methods(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        for (@Nullable Class<?> from = type; from != null; from = from.getSuperclass()) {
            Collections.addAll(methods, from.getDeclaredMethods());
        }
        return methods;
    }

    private static List<String> classNames() {
        try {
            Path root = Path.of(RuleTests.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString().replace(java.io.File.separatorChar, '/'))
                        .filter(file -> file.startsWith(ENGINE) || file.startsWith(CONTRACT))
                        .filter(file -> file.endsWith(".class"))
                        .map(file -> file.substring(0, file.length() - ".class".length())
                                .replace('/', '.'))
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
