package ai.anyint.sdk.account.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** An element of the page. The one place where text becomes HTML: whatever it is given is escaped, but {@link #css}. */
final class Element {

    private static final Set<String> VOID = Set.of("meta");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Consumer<StringBuilder>> content = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    static Element of(String name) {
        return new Element(name);
    }

    static Element of(String name, String cssClass) {
        return new Element(name).attr("class", cssClass);
    }

    Element attr(String attribute, Object value) {
        attributes.put(attribute, value.toString());
        return this;
    }

    Element text(String text) {
        content.add(html -> html.append(escaped(text)));
        return this;
    }

    Element add(Element... children) {
        for (Element child : children) {
            content.add(child::writeTo);
        }
        return this;
    }

    Element addAll(Iterable<Element> children) {
        children.forEach(this::add);
        return this;
    }

    /** Adds the style sheet of this library as it stands. */
    Element css(String styleSheet) {
        content.add(html -> html.append(styleSheet));
        return this;
    }

    void writeTo(StringBuilder html) {
        html.append('<').append(name);
        attributes.forEach((attribute, value) -> html.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        html.append('>');
        if (!VOID.contains(name)) {
            content.forEach(part -> part.accept(html));
            html.append("</").append(name).append('>');
        }
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return html.toString();
    }

    /** HTML has no way to write a control character or half a pair. */
    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
