package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.core.AnyIntClient;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

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

    /** The command that this one stands under, such as {@code keys}: what was asked of that holds for this one too. */
    @ParentCommand
    private @Nullable Object parent;

    CliCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final Integer call() {
        try (AnyIntClient anyint = terminal.connect()) {
            try {
                Answer answer = ask(anyint);
                terminal.print(isJson() ? answer.json().toPrettyString() : answer.text());
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
        if (!isQuiet()) {
            terminal.progress(line);
        }
    }

    private boolean isJson() {
        return json || (parent instanceof CliCommand outer && outer.isJson());
    }

    private boolean isQuiet() {
        return quiet || (parent instanceof CliCommand outer && outer.isQuiet());
    }
}
