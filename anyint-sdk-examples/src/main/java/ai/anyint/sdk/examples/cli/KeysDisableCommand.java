package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.AnyIntClient;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "disable", description = "Disables keys: they are refused at once, and can be enabled again.")
final class KeysDisableCommand extends CliCommand {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "The id of a key.")
    private List<Long> ids = List.of();

    KeysDisableCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        AccountClient account = AccountClient.of(anyint);
        return new Listing(
                "keys",
                ids.stream()
                        .map(id -> KeysCommand.facts(account.keys().disable(id)))
                        .toList());
    }
}
