package ai.anyint.sdk.testkit.internal.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares an exchange with the document, and says where they disagree. */
public final class Checker {

    private final Contract contract;

    /** Creates a checker of a document. */
    public Checker(Contract contract) {
        this.contract = contract;
    }

    /**
     * Returns where an exchange and the document disagree, one line each. A request is judged when it succeeded: tests of
     * refusals send what the document forbids.
     */
    public List<String> disagreements(Passed passed) {
        Optional<Operation> operation =
                contract.find(passed.method(), passed.url().pathSegments());
        List<String> found = new ArrayList<>();
        if (operation.isEmpty()) {
            found.addAll(new AnswerCheck(contract).strayRefusal(passed));
        } else {
            if (passed.isSuccess()) {
                found.addAll(new RequestCheck(contract, operation.get()).of(passed));
            }
            found.addAll(new AnswerCheck(contract).of(operation.get(), passed));
        }
        return found.stream()
                .map(line -> passed.method() + " " + passed.url().encodedPath() + " " + passed.status() + ": " + line)
                .toList();
    }
}
