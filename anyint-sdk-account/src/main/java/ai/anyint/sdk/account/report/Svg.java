package ai.anyint.sdk.account.report;

/** Drawings whose widths are shares of the page's, so that their letters keep their size on a phone. */
final class Svg {

    private Svg() {}

    /** Returns a drawing that a screen reader tells by its title and description. */
    static Element titled(String id, String title, String description, int height) {
        return Element.of("svg")
                .attr("role", "img")
                .attr("aria-labelledby", id + "-title " + id + "-text")
                .attr("width", "100%")
                .attr("height", height)
                .add(Element.of("title").attr("id", id + "-title").text(title))
                .add(Element.of("desc").attr("id", id + "-text").text(description));
    }

    static Element text(String cssClass, Object x, Object y, String text) {
        return Element.of("text", cssClass).attr("x", x).attr("y", y).text(text);
    }

    static Element line(double y) {
        return Element.of("line", "grid")
                .attr("x1", 0)
                .attr("x2", "100%")
                .attr("y1", Figures.length(y))
                .attr("y2", Figures.length(y));
    }

    /** Returns a bar that says what it is when it is pointed at. */
    static Element bar(String cssClass, Object x, Object y, Object width, Object height, String tip) {
        return Element.of("rect", cssClass)
                .attr("x", x)
                .attr("y", y)
                .attr("width", width)
                .attr("height", height)
                .attr("rx", 3)
                .add(Element.of("title").text(tip));
    }
}
