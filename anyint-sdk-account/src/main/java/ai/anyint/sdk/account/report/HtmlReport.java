package ai.anyint.sdk.account.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The page: a headline, then for each way to take the total apart a chart and its table. */
final class HtmlReport {

    private final CostReport report;

    private HtmlReport(CostReport report) {
        this.report = report;
    }

    static String of(CostReport report) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n");
        new HtmlReport(report).page().writeTo(html);
        return html.append('\n').toString();
    }

    private Element page() {
        return Element.of("html")
                .attr("lang", "en")
                .add(
                        Element.of("head")
                                .add(Element.of("meta").attr("charset", "utf-8"))
                                .add(Element.of("meta")
                                        .attr("http-equiv", "Content-Security-Policy")
                                        .attr("content", StyleSheet.policy()))
                                .add(meta("viewport", "width=device-width, initial-scale=1"))
                                .add(meta("color-scheme", "light dark"))
                                .add(meta("referrer", "no-referrer"))
                                .add(Element.of("title").text("AnyInt costs, " + period()))
                                .add(Element.of("style").css(StyleSheet.text())),
                        Element.of("body")
                                .add(Element.of("main")
                                        .add(header())
                                        .addAll(warnings())
                                        .addAll(sections())));
    }

    private static Element meta(String name, String content) {
        return Element.of("meta").attr("name", name).attr("content", content);
    }

    private Element header() {
        CostLine total = report.total();
        String amount = Figures.dollars(total.cost());
        int cents = amount.indexOf('.') + 3;
        return Element.of("header")
                .add(Element.of("p", "eyebrow").text("AnyInt cost report"))
                .add(Element.of("h1")
                        .text(amount.substring(0, cents))
                        .add(Element.of("span", "rest").text(amount.substring(cents))))
                .add(Element.of("p", "period").text(period()))
                .add(Element.of("dl")
                        .add(fact("Requests", total.requests()))
                        .add(fact("Tokens in", total.inputTokens()))
                        .add(fact("Tokens out", total.outputTokens()))
                        .add(fact("Models", report.byModel().size()))
                        .add(fact("Keys", report.byKey().size())));
    }

    private static Element fact(String name, long count) {
        return Element.of("div")
                .add(Element.of("dt").text(name), Element.of("dd").text(Figures.count(count)));
    }

    private String period() {
        String window = report.periodDays() == 1 ? "1 day" : report.periodDays() + " days";
        return report.lastDay()
                .map(last ->
                        window + ", calls from " + date(report.firstDay().orElse(last)) + " to " + date(last) + ", UTC")
                .orElse(window + ", no calls");
    }

    private static String date(LocalDate day) {
        return day.toString();
    }

    private List<Element> warnings() {
        if (report.addsUp()) {
            return List.of();
        }
        Element list = Element.of("ul");
        report.mismatches().forEach(found -> list.add(Element.of("li").text(found.toString())));
        return List.of(Element.of("div", "warning")
                .attr("role", "note")
                .add(Element.of("strong").text("The service’s own figures do not add up."), list));
    }

    private List<Element> sections() {
        List<Element> sections = new ArrayList<>();
        for (Section section : report.sections()) {
            boolean days = section.of().equals("day");
            Element element = Element.of("section", days ? "days" : "parts")
                    .add(Element.of("h2").text(days ? "Cost by day" : section.title()));
            if (section.isEmpty()) {
                element.add(Element.of("p", "none").text("No calls in this window."));
            } else {
                element.add(days ? DayChart.of(section) : BarChart.of(section))
                        .add(HtmlTable.of(section, report.total()));
            }
            sections.add(element);
        }
        return sections;
    }
}
