package ai.anyint.sdk.testkit.mutation;

import ai.anyint.sdk.testkit.rules.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges a run of PIT: a mutant of the engine that survives needs a reason, and a rule needs a mutant that a test of it
 * kills. PIT stops at the first test that kills, which need not be one of the rule that the mutant breaks; so more
 * runs, of the tests of the rules that are left, tell the rest. Then {@code docs/mutation.md} is written.
 */
public final class MutationReport {

    private final List<Mutant> engine;
    private final Map<Rule, Long> killedByRule = new EnumMap<>(Rule.class);
    private final Reasons reasons;
    private final List<String> complaints = new ArrayList<>();

    private MutationReport(List<Mutant> mutants, Reasons reasons) {
        this.engine = List.copyOf(mutants);
        this.reasons = reasons;
        credit(mutants);
    }

    private void credit(List<Mutant> mutants) {
        mutants.forEach(mutant -> mutant.rules().forEach(rule -> killedByRule.merge(rule, 1L, Long::sum)));
    }

    /**
     * Runs with the folder of the module, the classes that were mutated, and those of the whole engine.
     *
     * @throws IllegalStateException when a survivor or a rule is left without a reason
     */
    public static void main(String... arguments) throws IOException {
        Path module = Path.of(arguments[0]);
        boolean whole = arguments[1].equals(arguments[2]);
        Path docs = module.resolve("../docs");
        MutationReport report = new MutationReport(
                PitReport.read(module.resolve("target/pit-reports/mutations.xml")),
                Reasons.read(docs.resolve("mutation-survivors.txt")));
        if (whole) {
            try (DirectoryStream<Path> more = Files.newDirectoryStream(module.resolve("target"), "pit-rules-*")) {
                for (Path run : more) {
                    report.credit(PitReport.read(run.resolve("mutations.xml")));
                }
            }
        }

        String page = report.page();
        if (whole) {
            Files.writeString(docs.resolve("mutation.md"), page, StandardCharsets.UTF_8);
            report.requireEveryRule();
            report.tellStaleReasons();
        }
        System.out.println(report.figures());
        if (!report.complaints.isEmpty()) {
            throw new IllegalStateException(String.join(System.lineSeparator(), report.complaints));
        }
    }

    private String figures() {
        long killed = engine.stream().filter(Mutant::killed).count();
        long uncovered = engine.stream().filter(mutant -> !mutant.covered()).count();
        return "%d mutants of the engine: %d killed, %d survived, %d in code that no test of the run reaches"
                .formatted(engine.size(), killed, engine.size() - killed - uncovered, uncovered);
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Mutation testing of the engine

                Written by `anyint-sdk-testkit/mutate`. PIT changes the engine in small ways, and a change that no test notices
                survives. Each survivor has a reason in `mutation-survivors.txt`, or the run fails; so does a rule without a mutant
                that a test of the rule kills. Mistakes that PIT cannot make are planted by `PlantedMistakesTest`.

                """);
        page.append(figures())
                .append(". JDK ")
                .append(System.getProperty("java.specification.version"))
                .append(".\n\n");
        page.append(
                "## Mutants that the tests of a rule kill\n\nOf each mutant the first test that killed it counts, so that each number is a least one.\n\n| rule | mutants |\n| --- | --- |\n");
        for (Rule rule : Rule.values()) {
            page.append("| ")
                    .append(rule.title())
                    .append(" | ")
                    .append(kills(rule))
                    .append(" |\n");
        }
        page.append("\n## Survivors\n\n");
        survivorsByReason().forEach((reason, survivors) -> {
            page.append(reason).append("\n\n");
            survivors.forEach(name -> page.append("* `").append(name).append("`\n"));
            page.append('\n');
        });
        return page.toString().stripTrailing() + "\n";
    }

    private String kills(Rule rule) {
        long killed = killedByRule.getOrDefault(rule, 0L);
        return killed > 0 ? Long.toString(killed) : reasons.ofRule(rule.name()).orElse("0");
    }

    private Map<String, List<String>> survivorsByReason() {
        Map<String, List<String>> byReason = new java.util.TreeMap<>();
        for (Mutant mutant : engine) {
            if (!mutant.killed()) {
                String reason = reasons.ofMutant(mutant.name()).orElse("");
                if (reason.isEmpty()) {
                    complaints.add("survives without a reason: " + mutant.name());
                }
                byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(mutant.name());
            }
        }
        return byReason;
    }

    private void requireEveryRule() {
        Arrays.stream(Rule.values())
                .filter(rule -> !killedByRule.containsKey(rule))
                .filter(rule -> reasons.ofRule(rule.name()).isEmpty())
                .forEach(rule -> complaints.add("no mutant is killed by a test of " + rule + ": "
                        + RuleTests.of(rule, RuleTests.class.getClassLoader()).stream()
                                .map(held -> held.method().getName())
                                .distinct()
                                .collect(Collectors.joining(","))));
    }

    /** No failure: a mutant at the edge of a time-out may die in one run and not in the next. */
    private void tellStaleReasons() {
        Set<String> alive = engine.stream()
                .filter(mutant -> !mutant.killed())
                .map(Mutant::name)
                .collect(Collectors.toSet());
        reasons.named().stream()
                .filter(name -> !name.startsWith("OUTSIDE ") && !alive.contains(name))
                .forEach(name -> System.out.println("has a reason and does not survive: " + name));
    }
}
