package ai.anyint.sdk.testkit;

import java.util.List;

/** Tells a person what an account saw, when a test fails. */
final class Report {

    private static final int LINES = 20;

    private Report() {}

    static String of(FakeAccount account, long seed) {
        StringBuilder text = new StringBuilder()
                .append("account ")
                .append(account.id())
                .append(", seed ")
                .append(seed)
                .append(", clock ")
                .append(account.clock().instant())
                .append(", balance ")
                .append(account.balance());
        append(text, "ledger", account.ledger());
        append(text, "calls", account.calls());
        if (!account.faults().isEmpty()) {
            append(text, "faults", account.faults());
        }
        if (!account.deliveries().isEmpty()) {
            append(text, "deliveries", account.deliveries());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String title, List<?> lines) {
        int skipped = Math.max(0, lines.size() - LINES);
        text.append("\n  ").append(title).append(':');
        if (skipped > 0) {
            text.append(" (").append(skipped).append(" earlier ones left out)");
        }
        lines.subList(skipped, lines.size())
                .forEach(line -> text.append("\n    ").append(line));
    }
}
