package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;

/** The card that purchases, renewals, top-ups and invoices are paid by. Accepts until a test says otherwise. */
final class Card {

    private boolean accepts = true;

    Card copy() {
        Card copy = new Card();
        copy.accepts = accepts;
        return copy;
    }

    void accept(boolean does) {
        accepts = does;
    }

    boolean accepts() {
        return accepts;
    }

    void charge(BigDecimal amount, String what) {
        if (!accepts) {
            throw Refusal.of(
                    ErrorCode.PAYMENT_DECLINED,
                    "The card declined " + Plain.of(amount) + " US dollars for " + what + "; nothing was changed.");
        }
    }
}
