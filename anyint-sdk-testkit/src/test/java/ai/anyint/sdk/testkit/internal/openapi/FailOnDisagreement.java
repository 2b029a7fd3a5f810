package ai.anyint.sdk.testkit.internal.openapi;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails the test in which the fake and a client, or one of them and the contract, disagreed; it is on for all tests. */
public final class FailOnDisagreement implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static volatile boolean on;

    /** Returns whether it is: lost with a file of the class path, it would leave every test green. */
    public static boolean isOn() {
        return on;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        on = true;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        report();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        report();
    }

    private static void report() {
        List<String> lines = Disagreements.take();
        if (!lines.isEmpty()) {
            throw new AssertionError("not as openapi.yaml has it:\n  " + String.join("\n  ", lines));
        }
    }
}
