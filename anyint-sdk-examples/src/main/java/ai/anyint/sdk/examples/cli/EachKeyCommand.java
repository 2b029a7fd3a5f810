package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.ApiKey;
import ai.anyint.sdk.account.ApiKeys;
import ai.anyint.sdk.core.AnyIntClient;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Does the same to one key after the other, and tells of each, so that one that fails hides nothing that was done. */
abstract class EachKeyCommand extends CliCommand {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "The id of a key.")
    private List<Long> ids = List.of();

    EachKeyCommand(Terminal terminal) {
        super(terminal);
    }

    abstract ApiKey change(ApiKeys keys, long id);

    @Override
    final Answer ask(AnyIntClient anyint) {
        ApiKeys keys = AccountClient.of(anyint).keys();
        List<Facts> changed = new ArrayList<>();
        for (long id : ids) {
            ApiKey key = change(keys, id);
            changed.add(KeysCommand.facts(key));
            if (ids.size() > 1) {
                progress("key " + id + " is "
                        + key.status().map(Object::toString).orElse("changed"));
            }
        }
        return new Listing("keys", changed);
    }
}
