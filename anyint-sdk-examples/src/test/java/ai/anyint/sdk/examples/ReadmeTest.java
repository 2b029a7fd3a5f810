package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Compiles and runs the snippets of README and docs as they stand there: programs against a fake, tests with JUnit. */
class ReadmeTest {

    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);

    private static final Path README = Path.of("..", "README.md");
    private static final Path DOCS = Path.of("..", "docs");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> snippet_runsAsItStands() throws IOException {
        return snippets().stream()
                .map(snippet -> DynamicTest.dynamicTest(firstLineOfCode(snippet), () -> {
                    Matcher type = CLASS.matcher(snippet);
                    if (type.find()) {
                        runAsTest(type.group(1), snippet);
                    } else {
                        runAsProgram(snippet);
                    }
                }));
    }

    @Test
    void readme_hasProgramsAndATest() throws IOException {
        assertThat(snippets()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(snippets()).anyMatch(snippet -> CLASS.matcher(snippet).find());
    }

    @Test
    void configurationTable_namesEveryOptionOfTheBuilder() {
        String readme = readme();
        Stream.of(ai.anyint.sdk.core.AnyIntClientBuilder.class.getMethods())
                .filter(method -> method.getReturnType() == ai.anyint.sdk.core.AnyIntClientBuilder.class)
                .forEach(option -> assertThat(readme).contains("| `" + option.getName() + "` |"));
    }

    private void runAsProgram(String snippet) throws Exception {
        String imports = lines(snippet, true);
        Path source = Files.writeString(
                folder.resolve("Snippet.java"),
                imports + "\npublic class Snippet {\n    public static void main(String[] args) throws Exception {\n"
                        + lines(snippet, false) + "\n    }\n}\n");
        FakeAnyInt fake = FakeAnyInt.create();
        FakeAccount account = fake.openAccount("5.00");
        try (FakeServer server = fake.serve()) {
            JavaProcess program = JavaProcess.run(
                    "java",
                    List.of("-classpath", TestClassPath.asText(), source.toString()),
                    Map.of(
                            "ANYINT_BASE_URL", server.url().toString(),
                            "ANYINT_PROVISIONING_KEY", account.provisioningKey().reveal(),
                            "ANYINT_API_KEY", account.apiKey().reveal()),
                    folder);

            assertThat(program.exitCode()).as(program.output()).isZero();
            assertThat(program.output())
                    .isNotBlank()
                    .doesNotContain("Exception")
                    .doesNotContainPattern("sk-[\\w-]{20}");
        }
    }

    private void runAsTest(String name, String snippet) throws Exception {
        Path source = Files.writeString(folder.resolve(name + ".java"), snippet);
        JavaProcess compiler = JavaProcess.run(
                "javac",
                List.of("-classpath", TestClassPath.asText(), "-d", folder.toString(), source.toString()),
                Map.of(),
                folder);
        assertThat(compiler.exitCode()).as(compiler.output()).isZero();

        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, Thread.currentThread().getContextClassLoader())) {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(loader.loadClass(name)))
                                    .build(),
                            summary);
        }
        assertThat(summary.getSummary().getFailures())
                .extracting(failure -> failure.getException().toString())
                .isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isPositive();
    }

    private static List<String> snippets() throws IOException {
        try (Stream<Path> pages = Files.list(DOCS)) {
            return Stream.concat(Stream.of(README), pages.sorted())
                    .filter(page -> page.toString().endsWith(".md"))
                    .flatMap(page -> SNIPPET.matcher(read(page)).results().map(match -> match.group(1)))
                    .toList();
        }
    }

    private static String readme() {
        return read(README);
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLineOfCode(String snippet) {
        return snippet.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("import "))
                .findFirst()
                .orElseThrow();
    }

    private static String lines(String snippet, boolean imports) {
        return snippet.lines()
                .filter(line -> line.startsWith("import ") == imports)
                .collect(Collectors.joining("\n"));
    }
}
