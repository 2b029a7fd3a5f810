package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    @Test
    void onTheFake_theBooksAddUpAndTheSpentKeyIsRefused() throws Exception {
        String printed = printedBy(out -> FakeQuickstart.run(prompts(), out));

        assertThat(printed)
                .contains("The books add up.")
                .contains("refused: 429 key_credit_limit_exceeded")
                .contains("caught as com.openai.errors.RateLimitException")
                .doesNotContain("sk-");
    }

    @Test
    void onAService_itPrintsTheAccountAndChangesNothing() {
        FakeAccount account = FakeAnyInt.create().openAccount("5.00");
        try (AnyIntClient anyint = account.client()) {
            String printed = printedBy(out -> AccountReport.print(anyint, out));

            assertThat(printed).contains("Balance 5.00").contains("standard").doesNotContain("sk-");
            assertThat(account.calls()).allMatch(call -> call.method().equals("GET"));
        }
    }

    @Test
    void theRealServiceIsChosen_onlyWhenUrlAndKeyAreSet() {
        assertThat(Quickstart.isRealService(Map.of())).isFalse();
        assertThat(Quickstart.isRealService(Map.of("ANYINT_BASE_URL", "https://example.com")))
                .isFalse();
        assertThat(Quickstart.isRealService(
                        Map.of("ANYINT_BASE_URL", "https://example.com", "ANYINT_PROVISIONING_KEY", "sk-prov-test")))
                .isTrue();
    }

    @Test
    void aFileWithoutPrompts_isRefusedByName(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "\n \n");

        assertThatThrownBy(() -> Prompts.read(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty.txt");
    }

    private static java.util.List<String> prompts() {
        try {
            return Prompts.read(Path.of("prompts.txt"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String printedBy(Consumer<PrintStream> program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
