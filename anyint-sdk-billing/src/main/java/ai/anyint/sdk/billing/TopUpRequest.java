package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.Money;

/** The body of a top-up; the currency is named because a card is charged. */
record TopUpRequest(Money amount, String currency) {

    static TopUpRequest of(Money amount) {
        return new TopUpRequest(TopUpRules.checked(amount), "USD");
    }
}
