package ai.anyint.sdk.testkit.sequence;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is done to an account. Keys, subscriptions and the like are numbers, counted round what there is, so that
 * a sequence still makes sense with commands taken out.
 */
sealed interface Command
        permits CallCommand, KeyCommand, OwnerCommand, BillingCommand, ControlCommand, Read, ModelRead, Repeated {

    /** What the test sets up without the wire, first. */
    default List<Control> before(NaiveModel model) {
        return List.of();
    }

    /** The request, or nothing where there is nothing that it could be about. */
    Optional<Ask> ask(NaiveModel model);

    /** Does it to the model, and says what must be answered. Only asked where there is a request or a control. */
    Answer answer(NaiveModel model);
}
