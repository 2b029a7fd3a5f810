package ai.anyint.sdk.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a command found out: for a person as text, for a script as JSON, both of the same values. */
interface Answer {

    /** Returns lines for a person. */
    String text();

    /** Returns an object for a script. */
    ObjectNode json();

    /** Returns what the program ends with when the answer has been printed. */
    default ExitCode exitCode() {
        return ExitCode.OK;
    }
}
