package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.AnyIntClient;
import picocli.CommandLine.Command;

@Command(name = "balance", description = "Prints the prepaid balance, in US dollars.")
final class BalanceCommand extends CliCommand {

    BalanceCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        return new Facts().with("balance", AccountClient.of(anyint).balance().amount());
    }
}
