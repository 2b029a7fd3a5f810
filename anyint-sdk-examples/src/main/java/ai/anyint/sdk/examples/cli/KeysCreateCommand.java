package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "create", description = "Creates a key, and hands its secret out the one time that it is readable.")
final class KeysCreateCommand extends CliCommand {

    @Parameters(paramLabel = "NAME", description = "1 to 255 characters.")
    private String name = "";

    @Option(names = "--credit-limit", paramLabel = "USD", description = "What it may spend in all, such as 25.00.")
    private Optional<Money> creditLimit = Optional.empty();

    @Option(names = "--expires-at", paramLabel = "INSTANT", description = "Such as 2027-01-31T00:00:00Z.")
    private Optional<Instant> expiresAt = Optional.empty();

    @ArgGroup(multiplicity = "1")
    private SecretDestination destination = new SecretDestination();

    /** The key whose secret nobody has yet: lost now, it would be lost for good. */
    private OptionalLong unheld = OptionalLong.empty();

    KeysCreateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        CreateApiKey wanted = CreateApiKey.builder()
                .name(name)
                .creditLimit(creditLimit)
                .expiresAt(expiresAt)
                .build();
        destination.check();
        CreatedApiKey created = AccountClient.of(anyint).keys().create(wanted);
        unheld = OptionalLong.of(created.id());
        Facts facts = destination.hand(created.secret(), KeysCommand.facts(created));
        if (destination.isFile()) {
            unheld = OptionalLong.empty();
        }
        return facts;
    }

    @Override
    void undo(AnyIntClient anyint) {
        unheld.ifPresent(AccountClient.of(anyint).keys()::delete);
    }
}
