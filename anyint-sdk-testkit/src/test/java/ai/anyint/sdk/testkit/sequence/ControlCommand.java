package ai.anyint.sdk.testkit.sequence;

import ai.anyint.sdk.testkit.CardOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a test does without the wire. */
sealed interface ControlCommand extends Command {

    @Override
    default Optional<Ask> ask(NaiveModel model) {
        return Optional.empty();
    }

    /** Lets time pass by the calendar and then by a duration. */
    record Pass(Period period, Duration more) implements ControlCommand {

        private Instant target(NaiveModel model) {
            return model.now.atOffset(ZoneOffset.UTC).plus(period).toInstant().plus(more);
        }

        @Override
        public List<Control> before(NaiveModel model) {
            return List.of(new Control.SetClock(target(model)));
        }

        @Override
        public Answer answer(NaiveModel model) {
            model.passTo(target(model));
            return Answer.none();
        }
    }

    /** Moves to the nearest boundary ahead of some kind, or just beside it. */
    record PassTo(Boundary boundary, int index, Duration beside) implements ControlCommand {

        private Instant target(NaiveModel model) {
            @Nullable Instant at = boundary.ahead(model, index);
            Instant wanted = at == null ? model.now : at.plus(beside);
            return wanted.isBefore(model.now) ? model.now : wanted;
        }

        @Override
        public List<Control> before(NaiveModel model) {
            return List.of(new Control.SetClock(target(model)));
        }

        @Override
        public Answer answer(NaiveModel model) {
            model.passTo(target(model));
            return Answer.none();
        }
    }

    /** Lets the card accept or decline from now on. */
    record Card(boolean accepts) implements ControlCommand {

        @Override
        public List<Control> before(NaiveModel model) {
            return List.of(new Control.Card(accepts ? CardOutcome.ACCEPT : CardOutcome.DECLINE));
        }

        @Override
        public Answer answer(NaiveModel model) {
            model.cardAccepts = accepts;
            return Answer.none();
        }
    }

    /** Takes a tier of a model down, or brings it up again. */
    record Tier(String model, String tier, boolean available) implements ControlCommand {

        @Override
        public List<Control> before(NaiveModel naive) {
            return List.of(new Control.Tier(model, tier, available));
        }

        @Override
        public Answer answer(NaiveModel naive) {
            String name = NaiveCaps.tierName(model, tier);
            if (available) {
                naive.tiersDown.remove(name);
            } else {
                naive.tiersDown.add(name);
            }
            return Answer.none();
        }
    }
}
