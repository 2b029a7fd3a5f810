package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.rotation.KeyRotation;
import ai.anyint.sdk.account.rotation.RotationJournal;
import ai.anyint.sdk.account.rotation.RotationPlan;
import ai.anyint.sdk.account.rotation.RotationReport;
import ai.anyint.sdk.core.AnyIntClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rotate",
        description =
                "Replaces a key by a fresh one with the same controls and what the old one had left to spend. Run it with"
                        + " --resume every hour: that ends what is due, and goes on after a crash.")
final class RotateCommand extends CliCommand {

    static final class What {

        @Parameters(paramLabel = "ID", arity = "1", description = "The key to replace.")
        private Optional<Long> id = Optional.empty();

        @Option(names = "--resume", description = "Go on with the rotations of this file.")
        private boolean resume;
    }

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description =
                    "Holds the secret that is current; written anew once the fresh key is checked. The old secret stays"
                            + " in FILE.ID, after the id of its key, until that is deleted. FILE.journal keeps what a"
                            + " resume needs.")
    private Path file = Path.of("");

    @Option(
            names = "--overlap",
            defaultValue = "PT15M",
            description = "How long both keys work after that, for who reads the file now and then; default"
                    + " ${DEFAULT-VALUE}.")
    private Duration overlap = Duration.ZERO;

    @Option(
            names = "--grace",
            defaultValue = "P1D",
            description = "How long the old key stays, disabled, before it is deleted; default ${DEFAULT-VALUE}.")
    private Duration grace = Duration.ZERO;

    @Option(names = "--dry-run", description = "Say what would happen, and change nothing.")
    private boolean dryRun;

    RotateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        KeyFile keyFile = new KeyFile(file, this::progress);
        KeyRotation rotation = KeyRotation.builder(AccountClient.of(anyint))
                .sink(keyFile)
                .journal(RotationJournal.file(file.resolveSibling(file.getFileName() + ".journal")))
                .overlap(overlap)
                .grace(grace)
                .build();
        if (what.resume) {
            return listing(dryRun ? rotation.pending() : tidied(rotation.resume(), rotation, keyFile));
        }
        long id = what.id.orElseThrow();
        if (dryRun) {
            return facts(rotation.plan(id));
        }
        RotationReport report = rotation.rotate(id);
        tidied(List.of(report), rotation, keyFile);
        return facts(report);
    }

    private static List<RotationReport> tidied(List<RotationReport> reports, KeyRotation rotation, KeyFile keyFile) {
        List<RotationReport> ended =
                reports.stream().filter(RotationReport::isEnded).toList();
        if (!ended.isEmpty()) {
            // A rotation that goes on may be of a key that this one brought.
            List<RotationReport> pending = rotation.pending();
            ended.forEach(report -> keyFile.tidy(report, pending));
        }
        return reports;
    }

    private static Listing listing(List<RotationReport> reports) {
        return new Listing(
                "rotations", reports.stream().map(RotateCommand::facts).toList());
    }

    private static Facts facts(RotationPlan plan) {
        return new Facts()
                .with("oldId", plan.oldId())
                .with("name", plan.name())
                .with("leftToSpend", plan.left())
                .with("expiresAt", plan.expiresAt())
                .with("overlap", plan.overlap())
                .with("grace", plan.grace());
    }

    private static Facts facts(RotationReport report) {
        return new Facts()
                .with("oldId", report.oldId())
                .with(
                        "newId",
                        report.newId().isPresent() ? Optional.of(report.newId().getAsLong()) : Optional.empty())
                .with("reached", report.reached())
                .with("next", report.next().map(RotationReport.Next::step))
                .with("from", report.next().map(RotationReport.Next::from));
    }
}
