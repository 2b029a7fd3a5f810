package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.core.AnyIntClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What all commands have in common: they connect, ask, and print one answer. */
@Command(mixinStandardHelpOptions = true, versionProvider = AnyIntCli.Version.class)
abstract class CliCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--json", description = "Print JSON for a script.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Do not tell on standard error how far long work is.")
    private boolean quiet;

    CliCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final Integer call() {
        try (AnyIntClient anyint = terminal.connect()) {
            try {
                Answer answer = ask(anyint);
                terminal.print(json ? answer.json().toPrettyString() : answer.text());
                return answer.exitCode().number();
            } catch (OutputException lost) {
                undo(anyint);
                throw lost;
            }
        }
    }

    /** Does what the command is for. */
    abstract Answer ask(AnyIntClient anyint);

    /** Takes back what is of no use to anybody when the answer could not be written; nothing by default. */
    void undo(AnyIntClient anyint) {}

    final void progress(String line) {
        if (!quiet) {
            terminal.progress(line);
        }
    }
}
