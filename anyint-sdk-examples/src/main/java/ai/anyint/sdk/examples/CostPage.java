package ai.anyint.sdk.examples;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.KeyDetails;
import ai.anyint.sdk.account.forecast.SpendForecast;
import ai.anyint.sdk.account.report.CostReport;
import ai.anyint.sdk.core.AnyIntClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Writes what an account cost as a page to open in a browser, and prints how long its money will last. It only reads. */
final class CostPage {

    private CostPage() {}

    static void write(AnyIntClient anyint, Instant now, Path file, PrintStream out) throws IOException {
        AccountClient account = AccountClient.of(anyint);
        Activity activity = account.activity();
        CostReport report = CostReport.of(activity);
        Files.writeString(file, report.html());

        out.println(report.text());
        out.println(
                "balance: " + SpendForecast.of(activity, now, account.balance().amount()));
        for (KeyDetails key : account.keys().list()) {
            if (key.creditLimit().isPresent()) {
                out.println(key.name() + ": " + SpendForecast.ofKey(activity, key, now));
            }
        }
        out.println("\nThe page: " + file.getFileName());
    }
}
