package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.util.List;

/** What a subscription can be bought as. */
public sealed interface Offer {

    /** Returns the price of a month. */
    BigDecimal monthlyPrice();

    /** Returns the kind of its key. */
    KeyKind keyKind();

    /** Returns the type on the wire. */
    default String wire() {
        return keyKind().wire();
    }

    /** A plan of the catalogue. */
    record OfPlan(Plan plan) implements Offer {

        @Override
        public BigDecimal monthlyPrice() {
            return plan.monthlyPrice();
        }

        @Override
        public KeyKind keyKind() {
            return KeyKind.PLAN;
        }
    }

    /** Models of one's own choice, at the prices of the purchase. */
    record Custom(List<CustomLine> lines) implements Offer {

        @Override
        public BigDecimal monthlyPrice() {
            return lines.stream().map(CustomLine::monthlyPrice).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public KeyKind keyKind() {
            return KeyKind.CUSTOM;
        }
    }
}
