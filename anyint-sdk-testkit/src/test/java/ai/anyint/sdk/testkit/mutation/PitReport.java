package ai.anyint.sdk.testkit.mutation;

import ai.anyint.sdk.testkit.rules.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads PIT's {@code mutations.xml}, which may be too large to be held. */
final class PitReport {

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");
    private static final Pattern TEST_CLASS = Pattern.compile("\\[class:([^]]+)]");
    private static final Pattern NESTED = Pattern.compile("\\[nested-class:([^]]+)]");
    private static final Pattern METHOD = Pattern.compile("\\[(?:method|test-template):([^(\\]]+)");

    private final Map<String, Set<Rule>> rulesOfTests = new HashMap<>();

    private record Raw(String place, int line, int index, Map<String, String> fields) {}

    private PitReport() {}

    static List<Mutant> read(Path xml) throws IOException {
        try (InputStream in = Files.newInputStream(xml)) {
            XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(in);
            return new PitReport().named(raw(reader));
        } catch (XMLStreamException e) {
            throw new IOException("cannot read " + xml, e);
        }
    }

    private static List<Raw> raw(XMLStreamReader reader) throws XMLStreamException {
        List<Raw> mutants = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "mutation" -> {
                        fields = new HashMap<>();
                        fields.put("detected", reader.getAttributeValue(null, "detected"));
                        fields.put("status", reader.getAttributeValue(null, "status"));
                    }
                    case "mutatedClass", "mutatedMethod", "lineNumber", "killingTest", "description", "index" ->
                        // Of several indexes the first is enough to tell two mutants of a line apart.
                        fields.putIfAbsent(reader.getLocalName(), reader.getElementText());
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("mutation")) {
                mutants.add(new Raw(
                        place(fields),
                        Integer.parseInt(field(fields, "lineNumber")),
                        Integer.parseInt(field(fields, "index")),
                        fields));
            }
        }
        return mutants;
    }

    /** Numbers those that are told by nothing but their order. */
    private List<Mutant> named(List<Raw> raw) {
        Map<String, Integer> seen = new HashMap<>();
        List<Mutant> mutants = new ArrayList<>();
        raw.stream()
                .sorted(Comparator.comparing(Raw::place)
                        .thenComparingInt(Raw::line)
                        .thenComparingInt(Raw::index))
                .forEach(each -> {
                    int number = seen.merge(each.place(), 1, Integer::sum);
                    mutants.add(new Mutant(
                            each.place() + (number == 1 ? "" : " #" + number),
                            !field(each.fields(), "status").equals("NO_COVERAGE"),
                            Boolean.parseBoolean(field(each.fields(), "detected")),
                            rules(each.fields().getOrDefault("killingTest", ""))));
                });
        return mutants;
    }

    private static String place(Map<String, String> fields) {
        String type = field(fields, "mutatedClass");
        Matcher lambda = LAMBDA.matcher(field(fields, "mutatedMethod"));
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "."
                + (lambda.matches() ? lambda.group(1) : field(fields, "mutatedMethod")) + ": "
                + field(fields, "description").replaceAll("(\\w+/)+", "").replaceAll(" for \\S+$", "");
    }

    private Set<Rule> rules(String killingTest) {
        return rulesOfTests.computeIfAbsent(killingTest, PitReport::rulesOf);
    }

    private static Set<Rule> rulesOf(String test) {
        Matcher type = TEST_CLASS.matcher(test);
        Matcher method = METHOD.matcher(test);
        if (!type.find() || !method.find()) {
            return Set.of();
        }
        StringBuilder name = new StringBuilder(type.group(1));
        NESTED.matcher(test).results().forEach(nested -> name.append('$').append(nested.group(1)));
        return RuleTests.heldBy(name.toString(), method.group(1));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("a mutation without " + name + ": " + fields);
        }
        return value;
    }
}
