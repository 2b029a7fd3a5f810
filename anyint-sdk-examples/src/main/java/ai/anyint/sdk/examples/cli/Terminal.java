package ai.anyint.sdk.examples.cli;

import ai.anyint.sdk.account.environment.Environments;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.AnyIntClientBuilder;
import ai.anyint.sdk.core.CredentialsProvider;
import ai.anyint.sdk.core.KeyFamily;
import java.io.PrintStream;
import java.util.Map;

/** Where the program runs: its environment, and where it prints. */
record Terminal(Map<String, String> environment, PrintStream out, PrintStream err) {

    private static final String PROFILE = "ANYINT_PROFILE";
    private static final String BASE_URL = "ANYINT_BASE_URL";

    /** Prints an answer, and fails when nobody reads it: a script must not take a part for the whole. */
    void print(String text) {
        out.print(text);
        if (!text.endsWith("\n")) {
            out.println();
        }
        // A print stream keeps a closed pipe to itself.
        if (out.checkError()) {
            throw new OutputException("the output could not be written: nobody reads it any more");
        }
    }

    /** Tells a person how far long work is; never mixed with the answer. */
    void progress(String line) {
        err.println(line);
    }

    /** Connects by {@code ANYINT_PROFILE} where one is set, else by the variables that the SDK itself reads. */
    AnyIntClient connect() {
        if (environment.containsKey(PROFILE)) {
            Environments environments = environments();
            environments.warnings().forEach(warning -> err.println("anyint: " + warning));
            return environments.client();
        }
        AnyIntClientBuilder builder = AnyIntClient.builder()
                .provisioningKey(
                        CredentialsProvider.environment(environment, KeyFamily.PROVISIONING.environmentVariable()));
        String url = environment.getOrDefault(BASE_URL, "").strip();
        return (url.isEmpty() ? builder : builder.baseUrl(url)).build();
    }

    private Environments environments() {
        try {
            return Environments.from(environment);
        } catch (IllegalStateException incomplete) {
            // What is missing is as much the user's to mend as what is wrong.
            throw new IllegalArgumentException(incomplete.getMessage(), incomplete);
        }
    }

    @Override
    public String toString() {
        return "Terminal";
    }
}
