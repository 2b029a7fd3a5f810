package ai.anyint.sdk.examples.contract;

import ai.anyint.sdk.testkit.internal.openapi.Asker;
import ai.anyint.sdk.testkit.internal.openapi.Exercised;
import ai.anyint.sdk.testkit.internal.openapi.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A column of the coverage table: who fills its cells. */
enum CoverageColumn {
    SDK_BLOCKING("SDK, blocking", "sdk"),
    SDK_ASYNC("SDK, async", "sdk"),
    IN_PROCESS("in process", "in-process"),
    HTTP("over HTTP", "http"),
    FOREIGN("foreign client", "foreign");

    /** What clients outside of the JVM have asked, checked where they run. */
    private static final Path OUTSIDE = Path.of("..", ".ci", "exercised");

    private final String title;
    private final String leftOutAs;

    CoverageColumn(String title, String leftOutAs) {
        this.title = title;
        this.leftOutAs = leftOutAs;
    }

    String title() {
        return title;
    }

    /** Returns by which name the contract tells why somebody does not ask. */
    String leftOutAs() {
        return leftOutAs;
    }

    /** Returns who asked, as the cell shows it; empty where nobody did. */
    List<String> who(Operation operation) throws IOException {
        return switch (this) {
            case SDK_BLOCKING -> yes(operation, Asker.SDK_BLOCKING);
            case SDK_ASYNC -> yes(operation, Asker.SDK_ASYNC);
            case IN_PROCESS -> yes(operation, Asker.IN_PROCESS);
            case HTTP -> yes(operation, Asker.HTTP);
            case FOREIGN -> foreign(operation);
        };
    }

    private static List<String> yes(Operation operation, Asker asker) {
        return Exercised.anywhere(operation, asker) ? List.of("yes") : List.of();
    }

    private static List<String> foreign(Operation operation) throws IOException {
        List<String> who = new ArrayList<>();
        for (Asker asker : List.of(Asker.ANTHROPIC_JAVA, Asker.OPENAI_JAVA)) {
            if (Exercised.anywhere(operation, asker)) {
                who.add(asker.mark());
            }
        }
        try (Stream<Path> lists = Files.list(OUTSIDE)) {
            for (Path list : lists.toList()) {
                if (Files.readAllLines(list).contains(operation.id())) {
                    who.add(list.getFileName().toString().replace(".txt", ""));
                }
            }
        }
        return who.stream().sorted().toList();
    }
}
