package ai.anyint.sdk.examples.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.internal.openapi.Contract;
import ai.anyint.sdk.testkit.internal.openapi.Exercised;
import ai.anyint.sdk.testkit.internal.openapi.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/coverage.md} what the whole run of the tests has asked; {@code -Dcoverage.update=true} writes it anew. Runs
 * after all other tests, by itself; its name keeps it out of their run.
 */
class CoverageTableIsWhatRan {

    private static final Path PAGE = Path.of("..", "docs", "coverage.md");

    private final Contract contract = Contract.served();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final List<String> empty = new ArrayList<>();

    @Test
    void table_isWhatRan_andEveryEmptyCellHasAReasonInTheContract() throws IOException {
        assertThat(Exercised.modules())
                .as("modules whose tests have run: all of them run with mvn verify")
                .extracting(module -> module.getFileName().toString())
                .contains("anyint-sdk-testkit", "anyint-sdk-account", "anyint-sdk-billing", "anyint-sdk-examples");

        String page = page();
        if (Boolean.getBoolean("coverage.update")) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }

        assertThat(empty)
                .as("cells that nothing fills, and no word of the contract explains")
                .isEmpty();
        assertThat(reasons.keySet())
                .as("reasons that explain an empty cell")
                .containsExactlyInAnyOrderElementsOf(given());
        assertThat(PAGE).content(StandardCharsets.UTF_8).isEqualTo(page);
    }

    private String page() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (Operation operation : contract.operations()) {
            rows.append("| `")
                    .append(operation.id())
                    .append("` | `")
                    .append(operation)
                    .append("` |");
            for (CoverageColumn column : CoverageColumn.values()) {
                rows.append(' ').append(cell(operation, column)).append(" |");
            }
            rows.append('\n');
        }
        StringBuilder page = new StringBuilder(HEAD);
        page.append(rows)
                .append("\nWhy a cell is left out, in the words of the contract (`x-left-out` of its area):\n\n");
        reasons.forEach((which, why) ->
                page.append("* ").append(which).append(": ").append(why).append(".\n"));
        return page.toString();
    }

    private String cell(Operation operation, CoverageColumn column) throws IOException {
        List<String> who = column.who(operation);
        Optional<String> reason = contract.leftOut(operation.tag(), column.leftOutAs());
        if (!who.isEmpty()) {
            return String.join(", ", who);
        }
        if (reason.isEmpty()) {
            empty.add(operation + ": " + column.title());
            return "**nobody**";
        }
        reasons.put(operation.tag() + ", " + column.leftOutAs(), reason.get());
        return "left out";
    }

    private Set<String> given() {
        Set<String> given = new TreeSet<>();
        for (String tag : contract.tags()) {
            for (CoverageColumn column : CoverageColumn.values()) {
                contract.leftOut(tag, column.leftOutAs()).ifPresent(why -> given.add(tag + ", " + column.leftOutAs()));
            }
        }
        return given;
    }

    private static final String HEAD = """
            # Who asks which operation

            Generated from what really ran: each exchange of the tests that succeeded and agreed with `openapi.yaml` fills its cells,
            by its URL, the name that a client gives itself, and the face that `EveryOperationTest` and `EveryErrorTest` call.
            `mvn verify` fails where the table is another, and `mvn verify -Dcoverage.update=true` writes it anew. The clients for
            JavaScript and Redocly's tester run against the packaged program; `.ci/foreign-clients` and `.ci/black-box` compare what
            they asked with the lists in `.ci/exercised`.

            | operation | route | SDK, blocking | SDK, async | in process | over HTTP | clients that nobody here wrote |
            | --- | --- | --- | --- | --- | --- | --- |
            """;
}
