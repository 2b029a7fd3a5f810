package ai.anyint.sdk.testkit.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Each mistake, planted into the engine, is found by a test of the rule that it breaks. */
class PlantedMistakesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void mistake_isFoundByATestOfTheRuleThatItBreaks(Mistake mistake) throws IOException {
        Set<String> found = failures(mistake.changes(), Set.of(mistake.broken()));

        System.out.println(mistake + " is found by " + found);
        assertThat(found).as("tests of %s that fail", mistake.broken()).isNotEmpty();
    }

    @Test
    void withoutAMistake_theSameTestsPass() throws IOException {
        Set<Rule> all = Arrays.stream(Mistake.values()).map(Mistake::broken).collect(Collectors.toSet());

        assertThat(failures(List.of(), all)).isEmpty();
    }

    private Set<String> failures(List<Mistake.Change> changes, Set<Rule> rules) throws IOException {
        try (MutatedEngine engine = MutatedEngine.with(changes, folder)) {
            DiscoverySelector[] tests = rules.stream()
                    .flatMap(rule -> RuleTests.of(rule, engine).stream())
                    .distinct()
                    .map(test -> DiscoverySelectors.selectMethod(test.type(), test.method()))
                    .toArray(DiscoverySelector[]::new);
            Events events = EngineTestKit.engine("junit-jupiter")
                    .selectors(tests)
                    .execute()
                    .testEvents();
            assertThat(events.started().count()).as("tests that ran").isPositive();
            Set<String> failed = new TreeSet<>();
            events.failed().stream().forEach(event -> failed.add(judged(event)));
            return failed;
        }
    }

    /** A plant that does not even load is no mistake that a test has found. */
    private static String judged(Event event) {
        TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
        assertThat(result.getThrowable().orElseThrow()).isNotInstanceOf(LinkageError.class);
        return event.getTestDescriptor().getUniqueId().getSegments().stream()
                .filter(segment -> !segment.getType().equals("engine"))
                .map(segment -> segment.getValue().replaceAll("^.*\\.(?=\\w+$)|\\(.*\\)", ""))
                .collect(Collectors.joining("."));
    }
}
