package ai.anyint.sdk.account.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares the parts with the total, to the last decimal. */
final class Mismatches {

    private static final List<Map.Entry<String, Function<CostLine, BigDecimal>>> FIGURES = List.of(
            Map.entry("requests", line -> BigDecimal.valueOf(line.requests())),
            Map.entry("input_tokens", line -> BigDecimal.valueOf(line.inputTokens())),
            Map.entry("output_tokens", line -> BigDecimal.valueOf(line.outputTokens())),
            Map.entry("cost", line -> line.cost().toBigDecimal()));

    private Mismatches() {}

    static Stream<Mismatch> of(Section section, CostLine total) {
        CostLine sum = section.sum();
        return FIGURES.stream()
                .map(figure -> new Mismatch(
                        section.of(),
                        figure.getKey(),
                        figure.getValue().apply(sum),
                        figure.getValue().apply(total)))
                .filter(found -> found.listed().compareTo(found.total()) != 0);
    }
}
