package ai.anyint.sdk.testkit.sequence;

import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import java.time.Instant;

/** What a test tells the fake without the wire; the one place that knows the testkit's Java API for it. */
sealed interface Control {

    void apply(FakeAccount account);

    /** The same as a statement over a variable {@code account}. */
    String java();

    record Can(String model, long input, long output) implements Control {

        @Override
        public void apply(FakeAccount account) {
            account.answer(model, CannedAnswer.tokens(input, output));
        }

        @Override
        public String java() {
            return "account.answer(\"" + model + "\", CannedAnswer.tokens(" + input + ", " + output + "));";
        }
    }

    record SetClock(Instant instant) implements Control {

        @Override
        public void apply(FakeAccount account) {
            account.clock().set(instant);
        }

        @Override
        public String java() {
            return "account.clock().set(Instant.parse(\"" + instant + "\"));";
        }
    }
}
