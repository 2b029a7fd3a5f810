package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.KeyDetails;
import ai.anyint.sdk.account.KeyUsage;
import ai.anyint.sdk.account.ModelUsage;
import ai.anyint.sdk.account.UsageFigures;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** Prints an account for a person: balance, keys, and what was spent by model and by key. It only reads. */
final class AccountReport {

    private AccountReport() {}

    static void print(AnyIntClient anyint, PrintStream out) {
        AccountClient account = AccountClient.of(anyint);
        out.println("Balance " + account.balance().amount() + "\n");
        out.println(keys(account));
        Activity activity = account.activity();
        out.println(byModel(activity));
        out.println(byKey(activity));
    }

    private static TextTable keys(AccountClient account) {
        TextTable table = new TextTable("key", "id", "limit", "spent", "enabled");
        for (KeyDetails key : account.keys().list()) {
            table.row(
                    key.name(),
                    Long.toString(key.id()),
                    key.creditLimit().map(Money::toString).orElse("none"),
                    key.spent().map(Money::toString).orElse("?"),
                    key.isEnabled() ? "yes" : "no");
        }
        return table;
    }

    private static TextTable byModel(Activity activity) {
        TextTable table = new TextTable("spend by model", "calls", "tokens in", "tokens out", "cost");
        for (ModelUsage model : activity.models()) {
            table.row(model.model(), figures(model));
        }
        return table;
    }

    private static TextTable byKey(Activity activity) {
        TextTable table = new TextTable("spend by key", "calls", "tokens in", "tokens out", "cost");
        for (KeyUsage key : activity.keys()) {
            table.row(key.keyName(), figures(key));
        }
        return table;
    }

    private static List<String> figures(UsageFigures usage) {
        return Stream.of(usage.requests(), usage.inputTokens(), usage.outputTokens(), usage.cost())
                .map(Object::toString)
                .toList();
    }
}
