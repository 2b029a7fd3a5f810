package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.AnyIntClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "delete", description = "Deletes a key for good; its past use stays in activity and ledger.")
final class KeysDeleteCommand extends CliCommand {

    @Parameters(paramLabel = "ID", description = "The id of the key.")
    private long id;

    @Option(names = "--yes", required = true, description = "Required, since nothing brings the key back.")
    private boolean yes;

    KeysDeleteCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        AccountClient.of(anyint).keys().delete(id);
        return new Facts().with("id", id).with("deleted", yes);
    }
}
