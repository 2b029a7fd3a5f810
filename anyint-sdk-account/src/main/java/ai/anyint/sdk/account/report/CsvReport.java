package ai.anyint.sdk.account.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of RFC 4180. */
final class CsvReport {

    private static final String END = "\r\n";
    private static final String TITLES = "by,name,id,requests,input_tokens,output_tokens,cost" + END;
    private static final Pattern PLAIN = Pattern.compile("[^,\"\r\n]*");

    /** What spreadsheets take for a formula, also in its full-width forms. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

    private CsvReport() {}

    static String of(CostReport report) {
        StringBuilder csv = new StringBuilder(TITLES);
        for (Section section : report.sections()) {
            section.lines().forEach(line -> csv.append(line(section.of(), line)));
        }
        return csv.append(line("total", report.total())).toString();
    }

    private static String line(String by, CostLine line) {
        return Stream.of(
                        by,
                        text(line.name()),
                        text(line.id().orElse("")),
                        Long.toString(line.requests()),
                        Long.toString(line.inputTokens()),
                        Long.toString(line.outputTokens()),
                        line.cost().toString())
                .collect(Collectors.joining(",", "", END));
    }

    private static String text(String value) {
        String harmless = FORMULA.matcher(value).matches() ? "'" + value : value;
        return PLAIN.matcher(harmless).matches() ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
