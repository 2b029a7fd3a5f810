package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.report.CostReport;
import ai.anyint.sdk.core.AnyIntClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "report", description = "Prints what was spent, by day, model, key and project.")
final class ReportCommand extends CliCommand {

    enum Format {
        text,
        csv,
        json,
        html
    }

    @Option(names = "--days", defaultValue = "30", description = "1 to 30, today included; default ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Option(names = "--to", paramLabel = "FILE", description = "Write it into a file, which is replaced.")
    private Optional<Path> file = Optional.empty();

    ReportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        CostReport report = CostReport.of(AccountClient.of(anyint).activity(days));
        String printed = switch (format) {
            case text -> report.text();
            case csv -> report.csv();
            case json -> report.json();
            case html -> report.html();
        };
        if (file.isEmpty()) {
            return new Report(report, printed);
        }
        try {
            Files.writeString(file.get(), printed);
        } catch (IOException e) {
            throw new OutputException("the report could not be written to " + file.get(), e);
        }
        return new Facts().with("total", report.total().cost()).with("reportIn", file.get());
    }

    private record Report(CostReport report, String text) implements Answer {

        @Override
        public ObjectNode json() {
            return JsonText.object(report.json());
        }
    }
}
