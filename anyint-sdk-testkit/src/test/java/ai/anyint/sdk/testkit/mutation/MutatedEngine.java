package ai.anyint.sdk.testkit.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.rules.Rule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** Loads the testkit and its tests a second time, with other classes in the place of some. */
final class MutatedEngine extends URLClassLoader {

    private static final Path SOURCES = Path.of("src/main/java/ai/anyint/sdk/testkit/internal/engine");
    private static final String OWN = "ai.anyint.sdk.testkit.";
    /** The rules are what the two sides talk about. */
    private static final String SHARED = Rule.class.getPackageName() + ".";

    private MutatedEngine(Path mutated) throws IOException {
        super(
                new URL[] {mutated.toUri().toURL(), home(FakeAnyInt.class), home(MutatedEngine.class)},
                MutatedEngine.class.getClassLoader());
    }

    /** Compiles the changed sources into a folder; without any, the engine is the one that is there. */
    static MutatedEngine with(List<Mistake.Change> changes, Path folder) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Mistake.Change change : changes) {
            String source = sources.containsKey(change.type())
                    ? sources.get(change.type())
                    : Files.readString(SOURCES.resolve(change.type() + ".java"));
            assertThat(source.split(java.util.regex.Pattern.quote(change.from()), -1))
                    .as("the plant is stale: %s must contain once%n%s", change.type(), change.from())
                    .hasSize(2);
            sources.put(change.type(), source.replace(change.from(), change.to()));
        }
        compile(sources, folder);
        return new MutatedEngine(folder);
    }

    private static void compile(Map<String, String> sources, Path folder) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-parameters", "-nowarn", "-d", folder.toString()));
        arguments.add("-classpath");
        arguments.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            arguments.add(Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue())
                    .toString());
        }
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        int result = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(new String[0]));
        assertThat(result).as(messages::toString).isZero();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OWN) || name.startsWith(SHARED)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
