package ai.anyint.sdk.account.report;

import ai.anyint.sdk.account.Activity;
import ai.anyint.sdk.core.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an account cost by day, model, key and project, as text, CSV, JSON or a page of HTML that needs no network. Amounts
 * are exact, in US dollars; the parts come to the total to the last decimal, or the report says where they do not.
 *
 * <p>It shows what the activity tells: what a subscription or the own provider paid is counted and costs 0, and what no
 * project's key spent stands under {@code (no project)}. Immutable and safe for use by several threads.
 */
public final class CostReport {

    private static final String NO_PROJECT = "(no project)";

    private static final Comparator<CostLine> COSTLIEST_FIRST = Comparator.comparing(CostLine::cost)
            .thenComparingLong(CostLine::requests)
            .reversed()
            .thenComparing(CostLine::name)
            .thenComparing(line -> line.id().orElse(""));

    private final int periodDays;
    private final CostLine total;
    private final Section days;
    private final Section models;
    private final Section keys;
    private final Section projects;
    private final List<Mismatch> mismatches;

    private CostReport(Activity activity) {
        periodDays = activity.periodDays();
        total = CostLine.of("total", activity.totals());
        days = new Section(
                "Days",
                "day",
                activity.days().stream()
                        .map(day -> CostLine.of(day.date().toString(), day))
                        .sorted(Comparator.comparing(CostLine::name).reversed())
                        .toList());
        models = costliestFirst(
                "Models", "model", activity.models().stream().map(model -> CostLine.of(model.model(), model)));
        keys = costliestFirst(
                "Keys",
                "key",
                activity.keys().stream().map(key -> CostLine.of(key.keyName(), Long.toString(key.keyId()), key)));
        projects = withTheRest(costliestFirst(
                "Projects",
                "project",
                activity.projects().stream()
                        .map(project -> CostLine.of(project.projectName(), project.projectId(), project))));
        mismatches = sections().stream()
                .flatMap(section -> Mismatches.of(section, total))
                .toList();
    }

    /** Returns the report on an activity, whose window of 1 to 30 days was chosen when it was asked for. */
    public static CostReport of(Activity activity) {
        return new CostReport(activity);
    }

    private static Section costliestFirst(String title, String of, Stream<CostLine> lines) {
        return new Section(title, of, lines.sorted(COSTLIEST_FIRST).toList());
    }

    private Section withTheRest(Section reported) {
        CostLine rest = CostLine.nothing(NO_PROJECT).plus(total).minus(reported.sum());
        boolean isRest = rest.requests() > 0
                && rest.inputTokens() >= 0
                && rest.outputTokens() >= 0
                && !rest.cost().isNegative();
        if (reported.isEmpty() || !isRest) {
            return reported;
        }
        List<CostLine> lines = new ArrayList<>(reported.lines());
        lines.add(rest);
        return new Section(reported.title(), reported.of(), List.copyOf(lines));
    }

    /** Returns the length of the window in days, the day of the report included. */
    public int periodDays() {
        return periodDays;
    }

    /** Returns the sums over the window, as the service tells them. */
    public CostLine total() {
        return total;
    }

    /** Returns the days with calls, newest first; the name of each is its date in UTC. */
    public List<CostLine> byDay() {
        return days.lines();
    }

    /** Returns the models that were called, costliest first. */
    public List<CostLine> byModel() {
        return models.lines();
    }

    /** Returns the keys that called, costliest first. */
    public List<CostLine> byKey() {
        return keys.lines();
    }

    /** Returns the projects whose keys called, costliest first, and what no project's key did; empty where none is told. */
    public List<CostLine> byProject() {
        return projects.lines();
    }

    /** Returns the figures whose parts do not come to their total; empty when the service's figures add up. */
    public List<Mismatch> mismatches() {
        return mismatches;
    }

    /** Returns whether the parts come to the total, to the last decimal. */
    public boolean addsUp() {
        return mismatches.isEmpty();
    }

    /** Returns the report as tables for a terminal; characters that would steer it are replaced by {@code ?}. */
    public String text() {
        return TextReport.of(this);
    }

    /**
     * Returns the report as CSV by RFC 4180, in UTF-8 once it is written so: a line of titles, then one line a day, model,
     * key and project, and the total. A name that a spreadsheet would take for a formula has an apostrophe before it.
     */
    public String csv() {
        return CsvReport.of(this);
    }

    /** Returns the report as a JSON object; amounts are decimal strings, as on the wire. */
    public String json() {
        return JsonReport.of(this);
    }

    /**
     * Returns the report as one page of HTML with charts, whole in itself: no script, no picture, no font and no style from
     * elsewhere, and a policy in it that forbids all that. A chart shows the costliest eight and the others as one; the
     * tables are whole. Write it as UTF-8.
     */
    public String html() {
        return HtmlReport.of(this);
    }

    List<Section> sections() {
        return projects.isEmpty() ? List.of(days, models, keys) : List.of(days, models, keys, projects);
    }

    Section days() {
        return days;
    }

    Optional<LocalDate> firstDay() {
        return days.lines().stream()
                .map(CostLine::name)
                .min(Comparator.naturalOrder())
                .map(LocalDate::parse);
    }

    Optional<LocalDate> lastDay() {
        return days.lines().stream()
                .map(CostLine::name)
                .max(Comparator.naturalOrder())
                .map(LocalDate::parse);
    }

    /** Shows the total, and no names. */
    @Override
    public String toString() {
        Money cost = total.cost();
        return "CostReport[" + periodDays + " days, " + total.requests() + " requests, " + cost + "]";
    }
}
