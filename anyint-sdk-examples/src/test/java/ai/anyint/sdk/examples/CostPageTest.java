package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CostPageTest {

    /** Stays there, for {@code .ci/report-screenshots} to look at. */
    private static final Path PAGE = Path.of("target", "costs.html");

    @Test
    void page_andForecastsOfAMonth_areWrittenFromWhatWasCharged() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        FakeCostPage.run(PAGE, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Cost of the last 30 days: ")
                .doesNotContain("Does not add up")
                .containsPattern("web shop +\\d+")
                .containsPattern(
                        "balance: [\\d.]+ left, [\\d.]+ a day: spent about 2026-\\d\\d-\\d\\d, in \\d+ days; 90 % sure")
                .containsPattern("checkout-production: [\\d.]+ left, ")
                .doesNotContain("sk-");
        assertThat(Files.readString(PAGE))
                .startsWith("<!DOCTYPE html>")
                .contains("checkout-production", "claude-opus-4-6", "search")
                .doesNotContain("sk-", "do not add up");
    }
}
