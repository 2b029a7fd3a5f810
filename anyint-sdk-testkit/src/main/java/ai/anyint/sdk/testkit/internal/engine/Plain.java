package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;

/** Amounts in the words of a refusal. */
final class Plain {

    private Plain() {}

    static String of(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
