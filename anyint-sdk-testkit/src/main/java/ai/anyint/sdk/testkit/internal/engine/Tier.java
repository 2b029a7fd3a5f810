package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A service level, and what it makes of the price of a custom subscription (decided). */
public enum Tier {
    BASIC("0.8"),
    STABLE("1.0"),
    ENTERPRISE("1.5");

    private final BigDecimal factor;

    Tier(String factor) {
        this.factor = new BigDecimal(factor);
    }

    BigDecimal factor() {
        return factor;
    }

    /** Returns the tier of this name. */
    public static Optional<Tier> of(String wire) {
        return Arrays.stream(values()).filter(tier -> tier.wire().equals(wire)).findFirst();
    }

    /** Returns the name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
