package ai.anyint.sdk.account.report;

import ai.anyint.sdk.core.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A column for each day from the first with calls to the last; days without calls stay empty. */
final class DayChart {

    private static final int TOP = 14;
    private static final int PLOT = 176;
    private static final int HEIGHT = TOP + PLOT + 26;
    private static final int FEWEST_SLOTS = 7;
    private static final int DATES = 5;
    private static final double FILLED = 0.72;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);

    private final Map<LocalDate, CostLine> lines;
    private final List<LocalDate> days;
    private final Scale scale;
    private final CostLine largest;

    private DayChart(Section section) {
        lines = section.lines().stream()
                .collect(Collectors.toMap(line -> LocalDate.parse(line.name()), Function.identity(), CostLine::plus));
        LocalDate first = lines.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = lines.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
        days = first.datesUntil(last.plusDays(1)).toList();
        largest = lines.values().stream()
                .max(Comparator.comparing(CostLine::cost))
                .orElseThrow();
        scale = Scale.upTo(largest.cost());
    }

    static Element of(Section section) {
        DayChart chart = new DayChart(section);
        return Element.of("figure", "columns").add(chart.axis(), chart.plot());
    }

    private Element axis() {
        Element axis = Element.of("svg", "axis")
                .attr("aria-hidden", "true")
                .attr("width", 64)
                .attr("height", HEIGHT);
        int decimals = scale.marks().stream()
                .mapToInt(mark -> mark.toBigDecimal().scale())
                .max()
                .orElse(2);
        scale.marks()
                .forEach(mark ->
                        axis.add(Svg.text("mark", 56, Figures.length(y(mark) + 4), Figures.dollars(mark, decimals))));
        return axis;
    }

    private Element plot() {
        String description = "Costliest day: " + largest.name() + " with " + Figures.dollars(largest.cost())
                + ". The table below has every day.";
        Element plot = Svg.titled("by-day", "Cost of each day, in US dollars", description, HEIGHT);
        scale.marks().forEach(mark -> plot.add(Svg.line(y(mark))));
        double slot = 1.0 / Math.max(days.size(), FEWEST_SLOTS);
        int everyDate = (days.size() + DATES - 1) / DATES;
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            CostLine line = lines.getOrDefault(day, CostLine.nothing(day.toString()));
            plot.add(column(line, (i + (1 - FILLED) / 2) * slot, FILLED * slot));
            if (i % everyDate == 0) {
                plot.add(Svg.text("date", Figures.percent((i + 0.5) * slot), HEIGHT - 6, DATE.format(day)));
            }
        }
        return plot;
    }

    private Element column(CostLine line, double x, double width) {
        double y = Math.min(y(line.cost()), TOP + PLOT);
        return Svg.bar(
                "bar",
                Figures.percent(x),
                Figures.length(y),
                Figures.percent(width),
                Figures.length(TOP + PLOT - y),
                line.name() + ": " + Figures.dollars(line.cost()) + ", " + Figures.count(line.requests())
                        + " requests");
    }

    private double y(Money amount) {
        return TOP + PLOT * (1 - Figures.ratio(amount, scale.top()));
    }
}
