package ai.anyint.sdk.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things of one kind, a line each; in JSON an array under their name. */
final class Listing implements Answer {

    private final String name;
    private final List<Facts> rows;

    Listing(String name, List<Facts> rows) {
        this.name = name;
        this.rows = List.copyOf(rows);
    }

    @Override
    public String text() {
        if (rows.isEmpty()) {
            return "no " + name + "\n";
        }
        Map<String, Integer> widths = new LinkedHashMap<>();
        List<Map<String, String>> lines = new ArrayList<>();
        for (Facts row : rows) {
            Map<String, String> cells = row.cells();
            lines.add(cells);
            cells.forEach((title, cell) -> widths.merge(title, Math.max(title.length(), cell.length()), Math::max));
        }
        StringBuilder text = new StringBuilder();
        widths.forEach((title, width) -> text.append(padded(title, width)));
        endLine(text);
        for (Map<String, String> cells : lines) {
            widths.forEach((title, width) -> text.append(padded(cells.getOrDefault(title, ""), width)));
            endLine(text);
        }
        return text.toString();
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length() + 2);
    }

    private static void endLine(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
    }

    @Override
    public ObjectNode json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ArrayNode array = object.putArray(name);
        rows.forEach(row -> array.add(row.json()));
        return object;
    }
}
