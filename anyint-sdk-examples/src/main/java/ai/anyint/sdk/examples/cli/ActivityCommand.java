package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.account.UsageFigures;
import ai.anyint.sdk.core.AnyIntClient;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "activity", description = "Prints what was used day by day, newest first; \"report\" has more.")
final class ActivityCommand extends CliCommand {

    @Option(names = "--days", defaultValue = "30", description = "1 to 30, today included; default ${DEFAULT-VALUE}.")
    private int days;

    ActivityCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Answer ask(AnyIntClient anyint) {
        Activity activity = AccountClient.of(anyint).activity(days);
        return new Parts(List.of(
                new Listing(
                        "days",
                        activity.days().stream()
                                .map(day -> figures(new Facts().with("date", day.date()), day))
                                .toList()),
                figures(new Facts().with("periodDays", activity.periodDays()), activity.totals())));
    }

    private static Facts figures(Facts facts, UsageFigures used) {
        return facts.with("requests", used.requests())
                .with("inputTokens", used.inputTokens())
                .with("outputTokens", used.outputTokens())
                .with("cost", used.cost());
    }
}
