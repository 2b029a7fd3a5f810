package ai.anyint.sdk.account.report;

import ai.anyint.sdk.core.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A bar for each of the costliest, and one for all others. */
final class BarChart {

    private static final int MOST = 8;
    private static final int ROW = 42;
    private static final int NAME = 15;
    private static final int TRACK = 23;
    private static final int THICK = 9;
    private static final int NAME_WIDTH = 25;

    private BarChart() {}

    static Element of(Section section) {
        List<CostLine> shown = shown(section);
        Function<CostLine, String> name = Names.toTellApart(section.lines());
        CostLine largest = section.lines().stream()
                .max(Comparator.comparing(CostLine::cost))
                .orElseThrow();
        Money longest = shown.stream()
                .map(CostLine::cost)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Element chart = Svg.titled(
                "by-" + section.of(),
                "Cost by " + section.of() + ", in US dollars",
                "Costliest: " + name.apply(largest) + " with " + Figures.dollars(largest.cost())
                        + ". The table below has every " + section.of() + ".",
                shown.size() * ROW);
        for (int row = 0; row < shown.size(); row++) {
            CostLine line = shown.get(row);
            boolean isRest = row == MOST && section.lines().size() > shown.size();
            String label = isRest ? line.name() : name.apply(line);
            int top = row * ROW;
            chart.add(Svg.text("name", 0, top + NAME, Names.shortened(label, NAME_WIDTH)));
            chart.add(Svg.text("amount", "100%", top + NAME, Figures.dollars(line.cost())));
            chart.add(Svg.bar("track", 0, top + TRACK, "100%", THICK, label));
            chart.add(Svg.bar(
                    isRest ? "bar rest" : "bar",
                    0,
                    top + TRACK,
                    Figures.percent(Figures.ratio(line.cost(), longest)),
                    THICK,
                    label + ": " + Figures.dollars(line.cost()) + ", " + Figures.count(line.requests()) + " requests"));
        }
        return Element.of("figure").add(chart);
    }

    private static List<CostLine> shown(Section section) {
        List<CostLine> lines = section.lines();
        if (lines.size() <= MOST + 1) {
            return lines;
        }
        List<CostLine> others = lines.subList(MOST, lines.size());
        List<CostLine> shown = new ArrayList<>(lines.subList(0, MOST));
        shown.add(others.stream().reduce(CostLine.nothing(others.size() + " others"), CostLine::plus));
        return shown;
    }
}
