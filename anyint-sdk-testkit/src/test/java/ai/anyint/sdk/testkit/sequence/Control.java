package ai.anyint.sdk.testkit.sequence;

import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.CardOutcome;
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

    record TaskEnds(String model, boolean fails) implements Control {

        @Override
        public void apply(FakeAccount account) {
            account.answer(model, fails ? CannedAnswer.taskFails() : CannedAnswer.taskSucceeds());
        }

        @Override
        public String java() {
            String end = fails ? "taskFails" : "taskSucceeds";
            return "account.answer(\"" + model + "\", CannedAnswer." + end + "());";
        }
    }

    record Card(CardOutcome outcome) implements Control {

        @Override
        public void apply(FakeAccount account) {
            account.card(outcome);
        }

        @Override
        public String java() {
            return "account.card(CardOutcome." + outcome + ");";
        }
    }

    record Tier(String model, String tier, boolean available) implements Control {

        @Override
        public void apply(FakeAccount account) {
            account.tier(model, tier, available);
        }

        @Override
        public String java() {
            return "account.tier(\"" + model + "\", \"" + tier + "\", " + available + ");";
        }
    }
}
