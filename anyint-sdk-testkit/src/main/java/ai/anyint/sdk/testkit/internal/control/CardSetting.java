package ai.anyint.sdk.testkit.internal.control;

import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.internal.api.JsonIn;

/** Sets an account's card as a JSON field says. */
public final class CardSetting {

    private CardSetting() {}

    /** Sets the card by a field that must be there. */
    public static void apply(FakeAccount account, JsonIn body, String field) {
        account.card(
                switch (body.requiredText(field)) {
                    case "accept" -> CardOutcome.ACCEPT;
                    case "decline" -> CardOutcome.DECLINE;
                    default -> throw body.wrong(field, "Must be accept or decline.");
                });
    }
}
