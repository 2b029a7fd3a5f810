package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.examples.contract.Endpoints;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's checklist of operations is the SDK's: each once, with a call that exists and a test that exists. */
class ReadmeApiTest {

    private static final Pattern SECTION = Pattern.compile("\n## API\n(.*?)\n## ", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile(
            "^\\| `((?:GET|POST|PATCH|DELETE) \\S+)` \\| (.+?) \\| (\\S+) \\| (.+?) \\|$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern METHOD = Pattern.compile("(\\w+)\\([^)]*\\)");

    /** A line of the checklist. */
    private record Row(String route, List<String> calls, String provenance, List<String> tests) {}

    @Test
    void checklist_hasEveryOperationOnce() throws IOException {
        assertThat(rows())
                .extracting(Row::route)
                .containsExactlyInAnyOrderElementsOf(
                        Endpoints.all().stream().map(Endpoints::route).toList());
    }

    @Test
    void everyLine_saysWhereItsRouteComesFrom() throws IOException {
        assertThat(rows()).extracting(Row::provenance).isSubsetOf("seed", "public", "decided");
    }

    @Test
    void everyLine_namesACallThatThereIs() throws IOException {
        for (Row row : rows()) {
            assertThat(row.calls()).as(row.route()).isNotEmpty();
            row.calls().forEach(ReadmeApiTest::requireCall);
        }
    }

    @Test
    void everyLine_namesATestThatThereIs() throws IOException {
        Set<String> tests = testClasses();
        for (Row row : rows()) {
            assertThat(row.tests()).as(row.route()).isNotEmpty();
            assertThat(tests).as(row.route()).containsAll(row.tests());
        }
    }

    /** Follows {@code account.keys().get(id)} from the client, by the names of the methods and how many arguments they have. */
    private static void requireCall(String call) {
        Class<?> type = call.startsWith("account.") ? AccountClient.class : BillingClient.class;
        for (MatchResult step : METHOD.matcher(call).results().toList()) {
            String arguments = step.group().replaceFirst("^\\w+\\((.*)\\)$", "$1");
            int count = arguments.isBlank() ? 0 : arguments.split(",", -1).length;
            Optional<Method> method = Stream.of(type.getMethods())
                    .filter(candidate -> candidate.getName().equals(step.group(1)))
                    .filter(candidate -> candidate.getParameterCount() == count)
                    .findAny();
            assertThat(method).as("%s in %s", step.group(), call).isPresent();
            type = method.orElseThrow().getReturnType();
        }
    }

    private static Set<String> testClasses() throws IOException {
        Set<String> tests = new HashSet<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(Path.of(".."), "anyint-sdk-*")) {
            for (Path module : modules) {
                try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith("Test.java"))
                            .forEach(file -> tests.add(file.replace(".java", "")));
                }
            }
        }
        return tests;
    }

    private static List<Row> rows() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        MatchResult section = SECTION.matcher(readme).results().findFirst().orElseThrow();
        List<Row> rows = new ArrayList<>();
        ROW.matcher(section.group(1))
                .results()
                .forEach(
                        row -> rows.add(new Row(row.group(1), codes(row.group(2)), row.group(3), codes(row.group(4)))));
        return rows;
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }
}
