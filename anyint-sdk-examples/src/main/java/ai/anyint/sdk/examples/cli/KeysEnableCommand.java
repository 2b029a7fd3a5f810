package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.ApiKeys;
import picocli.CommandLine.Command;

@Command(name = "enable", description = "Enables keys that were disabled.")
final class KeysEnableCommand extends EachKeyCommand {

    KeysEnableCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    ApiKey change(ApiKeys keys, long id) {
        return keys.enable(id);
    }
}
