package ai.anyint.sdk.account.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables for a terminal: names to the left, figures to the right. */
final class TextReport {

    private TextReport() {}

    static String of(CostReport report) {
        StringBuilder text = new StringBuilder();
        text.append("Cost of ")
                .append(report.periodDays() == 1 ? "today" : "the last " + report.periodDays() + " days")
                .append(": ")
                .append(report.total().cost())
                .append(" USD\n");
        report.mismatches()
                .forEach(found -> text.append("Does not add up: ").append(found).append('\n'));
        for (Section section : report.sections()) {
            text.append('\n').append(table(section, report.total()));
        }
        return text.toString();
    }

    private static String table(Section section, CostLine total) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(section.title().toLowerCase(Locale.ROOT), "requests", "tokens in", "tokens out", "cost"));
        var name = Names.toTellApart(section.lines());
        section.lines().forEach(line -> rows.add(row(name.apply(line), line)));
        rows.add(row("total", total));
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(1))
                .toList();
        return rows.stream().map(row -> aligned(row, widths)).collect(Collectors.joining());
    }

    private static List<String> row(String name, CostLine line) {
        return List.of(
                Names.printable(name),
                Long.toString(line.requests()),
                Long.toString(line.inputTokens()),
                Long.toString(line.outputTokens()),
                line.cost().toString());
    }

    private static String aligned(List<String> row, List<Integer> widths) {
        StringBuilder text = new StringBuilder(pad(row.get(0), -widths.get(0)));
        for (int column = 1; column < row.size(); column++) {
            text.append("  ").append(pad(row.get(column), widths.get(column)));
        }
        return text.append('\n').toString();
    }

    private static String pad(String cell, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", cell);
    }
}
