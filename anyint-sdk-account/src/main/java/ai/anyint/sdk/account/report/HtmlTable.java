package ai.anyint.sdk.account.report;

import java.util.List;
import java.util.function.Function;

/** All lines of a section and their total. It scrolls in itself where the page is narrow. */
final class HtmlTable {

    private static final int SHORT = 12;
    private static final List<String> FIGURES = List.of("Cost", "Share", "Requests", "Tokens in", "Tokens out");

    private final CostLine total;
    private final int decimals;

    private HtmlTable(Section section, CostLine total) {
        this.total = total;
        this.decimals = Math.max(Figures.decimals(section.lines()), Figures.decimals(List.of(total)));
    }

    static Element of(Section section, CostLine total) {
        Element details = Element.of("details");
        if (section.lines().size() <= SHORT) {
            details.attr("open", "");
        }
        String caption = "Cost by " + section.of();
        return details.add(Element.of("summary").text("Table: " + count(section)))
                .add(Element.of("div", "scroll")
                        .attr("role", "region")
                        .attr("aria-label", caption)
                        .attr("tabindex", 0)
                        .add(new HtmlTable(section, total).table(section, caption)));
    }

    private static String count(Section section) {
        int lines = section.lines().size();
        return lines + " " + section.of() + (lines == 1 ? "" : "s");
    }

    private Element table(Section section, String caption) {
        Element titles = Element.of("tr").add(title(capitalised(section.of())));
        FIGURES.forEach(figure -> titles.add(title(figure)));
        Element body = Element.of("tbody");
        Function<CostLine, String> name = Names.toTellApart(section.lines());
        section.lines().forEach(line -> body.add(row(name.apply(line), line)));
        return Element.of("table")
                .add(Element.of("caption").text(caption))
                .add(Element.of("thead").add(titles))
                .add(body)
                .add(Element.of("tfoot").add(row("Total", total)));
    }

    private static Element title(String text) {
        return Element.of("th").attr("scope", "col").text(text);
    }

    private Element row(String name, CostLine line) {
        return Element.of("tr")
                .add(Element.of("th").attr("scope", "row").text(name))
                .add(figure(Figures.dollars(line.cost(), decimals)))
                .add(figure(Figures.share(line.cost(), total.cost())))
                .add(figure(Figures.count(line.requests())))
                .add(figure(Figures.count(line.inputTokens())))
                .add(figure(Figures.count(line.outputTokens())));
    }

    private static Element figure(String text) {
        return Element.of("td").text(text);
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
