package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an account, in order; everything that can be asked is counted from these. */
sealed interface Event {

    Instant at();

    /** Money that came in. */
    record Credit(Instant at, BigDecimal amount) implements Event {}

    /**
     * An admitted call.
     *
     * @param project where its key belonged then
     * @param cost what it costs whoever pays by use; zero for a subscription and for BYOK
     * @param life how often its subscription had been renewed after an expiry
     * @param fails whether it is a task that comes to a bad end
     */
    record Call(
            int number,
            Instant at,
            NaiveKey key,
            @Nullable NaiveProject project,
            String model,
            long input,
            long output,
            long units,
            BigDecimal cost,
            Payer payer,
            @Nullable NaiveSubscription subscription,
            int life,
            boolean task,
            boolean fails)
            implements Event {

        static final int TASK_SECONDS = 60;

        Instant end() {
            return at.plusSeconds(TASK_SECONDS);
        }

        String unit() {
            return Catalogue.model(model).unit();
        }

        long tokens() {
            return input + output;
        }
    }

    /** A failed task's money coming back. */
    record Refund(Instant at, Call call) implements Event {}
}
