package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a module itself: our modules resolve, and models are read through their opened packages. */
class ModulePathTest {

    private static final Pattern OURS_AND_WHAT_WE_REQUIRE = Pattern.compile(
            ".*(anyint-sdk-(core|account|billing|testkit)|okhttp-jvm|mockwebserver3|standardwebhooks|okio-jvm|kotlin-stdlib-\\d"
                    + "|jackson-(annotations|core|databind|datatype-jdk8)|slf4j-api|jspecify).*");

    private static final String MODULE = """
            module consumer {
                requires ai.anyint.sdk.account;
                requires ai.anyint.sdk.billing;
                requires ai.anyint.sdk.testkit;
            }
            """;

    private static final String MAIN = """
            package consumer;

            import ai.anyint.sdk.account.AccountClient;
            import ai.anyint.sdk.account.CreateApiKey;
            import ai.anyint.sdk.core.AnyIntClient;
            import ai.anyint.sdk.testkit.FakeAnyInt;

            class Main {
                public static void main(String[] args) {
                    try (AnyIntClient anyint = FakeAnyInt.create().openAccount("5.00").client()) {
                        AccountClient account = AccountClient.of(anyint);
                        account.keys().create(CreateApiKey.named("ci").withCreditLimit("1.00"));
                        System.out.println("left " + account.balance().amount()
                                + ", keys " + account.keys().list().size()
                                + ", module " + AccountClient.class.getModule().getName());
                    }
                }
            }
            """;

    @Test
    void aModularApplication_compilesAndRuns(@TempDir Path folder) throws Exception {
        Path main = Files.createDirectories(folder.resolve("consumer")).resolve("Main.java");
        Path module = Files.writeString(folder.resolve("module-info.java"), MODULE);
        Files.writeString(main, MAIN);
        String path = modulePath();

        JavaProcess compiler = JavaProcess.run(
                "javac",
                List.of(
                        "--module-path",
                        path,
                        "-d",
                        folder.resolve("out").toString(),
                        module.toString(),
                        main.toString()),
                Map.of(),
                folder);
        assertThat(compiler.exitCode()).as(compiler.output()).isZero();

        JavaProcess program = JavaProcess.run(
                "java",
                List.of(
                        "--module-path",
                        path + File.pathSeparator + folder.resolve("out"),
                        "-m",
                        "consumer/consumer.Main"),
                Map.of(),
                folder);
        assertThat(program.output()).contains("left 5.00, keys 2, module ai.anyint.sdk.account");
        assertThat(program.exitCode()).isZero();
    }

    private static String modulePath() {
        return TestClassPath.entries().stream()
                .map(Path::toString)
                .filter(entry -> OURS_AND_WHAT_WE_REQUIRE.matcher(entry).matches())
                .filter(entry -> !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
