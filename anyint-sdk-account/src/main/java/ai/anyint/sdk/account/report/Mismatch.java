package ai.anyint.sdk.account.report;

import java.math.BigDecimal;

/**
 * A figure of the service whose parts do not come to its total.
 *
 * @param of what the parts are: {@code day}, {@code model}, {@code key} or {@code project}
 * @param figure {@code requests}, {@code input_tokens}, {@code output_tokens} or {@code cost}
 * @param listed what the parts come to
 * @param total what the service calls the total
 */
public record Mismatch(String of, String figure, BigDecimal listed, BigDecimal total) {

    @Override
    public String toString() {
        return figure + " by " + of + " comes to " + listed.toPlainString() + ", the total is " + total.toPlainString();
    }
}
