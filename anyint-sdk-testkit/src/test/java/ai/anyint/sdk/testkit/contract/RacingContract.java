package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Requests that race, round after round; {@code -Drounds} says how many rounds. */
abstract class RacingContract extends BillingContract {

    private static final int ROUNDS = Integer.getInteger("rounds", 40);

    final Race race = new Race();

    RacingContract(Door door) {
        super(door);
    }

    @AfterEach
    void endTheRace() {
        race.close();
    }

    /** What races, and what must be true afterwards. */
    @FunctionalInterface
    interface Round {
        void run(int round) throws Exception;
    }

    static void rounds(Round round) throws Exception {
        for (int i = 1; i <= ROUNDS; i++) {
            try {
                round.run(i);
            } catch (AssertionError e) {
                throw new AssertionError("in round " + i + ": " + e.getMessage(), e);
            }
        }
    }

    /** What each was answered: its status, and the code of a refusal. */
    static List<String> outcomes(List<Reply> replies) {
        return replies.stream()
                .map(reply -> reply.status() < 300
                        ? Integer.toString(reply.status())
                        : reply.status() + " " + reply.textAt("/error/code"))
                .sorted()
                .toList();
    }

    static int count(List<String> outcomes, String outcome) {
        return Collections.frequency(outcomes, outcome);
    }

    /** Exactly so many succeeded, and all others were refused alike. */
    static void assertAdmitted(List<Reply> replies, int admitted, String refusal) {
        List<String> outcomes = outcomes(replies);
        assertThat(count(outcomes, "200")).as("%s", outcomes).isEqualTo(admitted);
        assertThat(count(outcomes, refusal)).as("%s", outcomes).isEqualTo(replies.size() - admitted);
    }
}
