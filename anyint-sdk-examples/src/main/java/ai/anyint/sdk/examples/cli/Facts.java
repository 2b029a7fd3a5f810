package ai.anyint.sdk.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One thing, by the names of its properties. */
final class Facts implements Answer {

    private static final String NOTHING = "-";

    /** What would steer a terminal or turn its text: whoever may create a key may write it into the name. */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a property: a number or a truth stays one in JSON, anything else is text; an empty optional is null. */
    Facts with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        values.forEach((name, value) -> cells.put(name, cell(value)));
        return cells;
    }

    private static String cell(Object value) {
        String text = value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse(NOTHING)
                : value.toString();
        return STEERING.matcher(text).replaceAll("?");
    }

    @Override
    public String text() {
        int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        cells().forEach((name, cell) -> text.append(name)
                .append(" ".repeat(width - name.length() + 2))
                .append(cell)
                .append('\n'));
        return text.toString();
    }

    @Override
    public ObjectNode json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        values.forEach((name, value) -> put(object, name, value));
        return object;
    }

    private static void put(ObjectNode object, String name, Object value) {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                put(object, name, optional.get());
            } else {
                object.putNull(name);
            }
        } else if (value instanceof Boolean truth) {
            object.put(name, truth);
        } else if (value instanceof Integer || value instanceof Long) {
            object.put(name, ((Number) value).longValue());
        } else {
            object.put(name, value.toString());
        }
    }
}
