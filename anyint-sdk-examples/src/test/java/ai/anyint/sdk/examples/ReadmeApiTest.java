package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.testkit.internal.openapi.Contract;
import ai.anyint.sdk.testkit.internal.openapi.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keeps the README's checklist of operations what the contract's document says; {@code -Dapi.update=true} writes it anew, and
 * keeps the last column, which names a test.
 */
class ReadmeApiTest {

    private static final Path README = Path.of("..", "README.md");
    private static final String HEAD = """
            | operation | route | call | blocking | async | source | test |
            | --- | --- | --- | --- | --- | --- | --- |
            """;
    private static final Pattern TABLE =
            Pattern.compile(Pattern.quote(HEAD.lines().findFirst().orElseThrow()) + "\n(\\|.*\n)+");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|.*\\| (.*?) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final List<Operation> operations = Contract.served().operations().stream()
            .filter(operation -> !operation.calls().isEmpty())
            .toList();
    private final List<Request> sent = new ArrayList<>();

    @Test
    void checklist_isWhatTheDocumentSays() throws IOException {
        String readme = Files.readString(README);
        assertThat(TABLE.matcher(readme).results()).as("the table under ## API").hasSize(1);
        String wanted = TABLE.matcher(readme).replaceFirst(Matcher.quoteReplacement(table(tests(readme))));
        if (Boolean.getBoolean("api.update")) {
            Files.writeString(README, wanted, StandardCharsets.UTF_8);
        }

        assertThat(README).content(StandardCharsets.UTF_8).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyCallOfTheDocument_asksItsOperation(boolean async) {
        try (AnyIntClient anyint = recording()) {
            for (Operation operation : operations) {
                for (String call : operation.calls()) {
                    sent.clear();
                    assertThatThrownBy(() -> new SdkCall(call).make(anyint, async))
                            .as(call)
                            .satisfiesAnyOf(
                                    refused -> assertThat(refused).isInstanceOf(NotFoundException.class),
                                    refused -> assertThat(refused)
                                            .isInstanceOf(CompletionException.class)
                                            .hasCauseInstanceOf(NotFoundException.class));
                    assertThat(sent.stream().map(ReadmeApiTest::operation))
                            .as(call)
                            .containsExactly(operation.id());
                }
            }
        }
    }

    @Test
    void everyLine_namesATestThatThereIs() throws IOException {
        Map<String, String> named = tests(Files.readString(README));
        Set<String> there = testClasses();
        for (Operation operation : operations) {
            List<String> tests = CODE.matcher(named.getOrDefault(operation.id(), ""))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(tests).as(operation.toString()).isNotEmpty();
            assertThat(there).as(operation.toString()).containsAll(tests);
        }
    }

    private String table(Map<String, String> tests) {
        return operations.stream().map(operation -> row(operation, tests)).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Operation operation, Map<String, String> tests) {
        List<SdkCall> calls = operation.calls().stream().map(SdkCall::new).toList();
        return "| `%s` | `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                        operation.id(),
                        operation,
                        calls.stream().map(call -> "`" + call.source() + "`").collect(Collectors.joining(", ")),
                        gives(calls, false),
                        gives(calls, true),
                        operation.provenance(),
                        tests.getOrDefault(operation.id(), ""));
    }

    /** Returns what one face gives. Several calls of an operation may give the same. */
    private static String gives(List<SdkCall> calls, boolean async) {
        return calls.stream()
                .map(call -> "`" + call.answer(async) + "`")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> tests(String readme) {
        Map<String, String> tests = new HashMap<>();
        ROW.matcher(readme).results().forEach(row -> tests.put(row.group(1), row.group(2)));
        return tests;
    }

    private static String operation(Request request) {
        return Contract.served()
                .find(request.method(), request.url().pathSegments())
                .orElseThrow()
                .id();
    }

    private AnyIntClient recording() {
        Interceptor recorder = chain -> {
            sent.add(chain.request());
            return new Response.Builder()
                    .request(chain.request())
                    .protocol(Protocol.HTTP_1_1)
                    .code(404)
                    .message("not found")
                    .body(ResponseBody.create("{}", MediaType.get("application/json")))
                    .build();
        };
        return AnyIntClient.builder()
                .baseUrl("https://any.test")
                .provisioningKey("sk-prov-test")
                .apiKey("sk-test")
                .httpClient(new OkHttpClient.Builder().addInterceptor(recorder).build())
                .build();
    }

    private static Set<String> testClasses() throws IOException {
        Set<String> tests = new HashSet<>();
        try (DirectoryStream<Path> modules =
                Files.newDirectoryStream(Path.of(".."), module -> Files.isDirectory(module.resolve("src/test/java")))) {
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
}
