package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.KeyDetails;
import ai.anyint.sdk.account.report.CostReport;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import java.io.PrintStream;

/** Prints an account for a person: balance, keys, and what was spent. It only reads. */
final class AccountReport {

    private AccountReport() {}

    static void print(AnyIntClient anyint, PrintStream out) {
        AccountClient account = AccountClient.of(anyint);
        out.println("Balance " + account.balance().amount() + "\n");
        out.println(keys(account));
        out.println(CostReport.of(account.activity()).text());
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
}
