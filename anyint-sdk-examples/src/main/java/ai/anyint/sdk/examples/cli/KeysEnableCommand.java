package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.AnyIntClient;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "enable", description = "Enables keys that were disabled.")
final class KeysEnableCommand extends CliCommand {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "The id of a key.")
    private List<Long> ids = List.of();

    KeysEnableCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        AccountClient account = AccountClient.of(anyint);
        return new Listing(
                "keys",
                ids.stream()
                        .map(id -> KeysCommand.facts(account.keys().enable(id)))
                        .toList());
    }
}
