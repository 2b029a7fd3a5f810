package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.ApiKeys;
import picocli.CommandLine.Command;

@Command(name = "disable", description = "Disables keys: they are refused at once, and can be enabled again.")
final class KeysDisableCommand extends EachKeyCommand {

    KeysDisableCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    ApiKey change(ApiKeys keys, long id) {
        return keys.disable(id);
    }
}
