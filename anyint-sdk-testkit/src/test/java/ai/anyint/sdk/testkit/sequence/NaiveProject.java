package ai.anyint.sdk.testkit.sequence;

import java.time.Instant;

/** A project as it stands now. */
final class NaiveProject {

    final int number;
    final String name;
    final Instant createdAt;
    boolean deleted;

    NaiveProject(int number, String name, Instant createdAt) {
        this.number = number;
        this.name = name;
        this.createdAt = createdAt;
    }

    String handle() {
        return "project-" + number;
    }
}
