package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.KeyDetails;
import ai.anyint.sdk.core.AnyIntClient;
import picocli.CommandLine.Command;

@Command(
        name = "keys",
        description = "Lists the keys, newest last.",
        subcommands = {
            KeysCreateCommand.class,
            KeysEnableCommand.class,
            KeysDisableCommand.class,
            KeysDeleteCommand.class
        })
final class KeysCommand extends CliCommand {

    KeysCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        return new Listing(
                "keys",
                AccountClient.of(anyint).keys().list().stream()
                        .map(KeysCommand::facts)
                        .toList());
    }

    static Facts facts(KeyDetails key) {
        return new Facts()
                .with("id", key.id())
                .with("name", key.name())
                .with("key", key.maskedKey())
                .with("kind", key.kind())
                .with("status", key.status())
                .with("spent", key.spent())
                .with("creditLimit", key.creditLimit())
                .with("expiresAt", key.expiresAt());
    }
}
