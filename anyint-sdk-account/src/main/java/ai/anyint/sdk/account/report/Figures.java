package ai.anyint.sdk.account.report;

import ai.anyint.sdk.core.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Figures as a person reads them, without a digit less than there is. */
final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns how many decimals the longest of the costs has, to which {@link #dollars} fills up the others. */
    static int decimals(List<CostLine> lines) {
        return lines.stream()
                .mapToInt(line -> line.cost().toBigDecimal().scale())
                .max()
                .orElse(2);
    }

    static String dollars(Money amount, int decimals) {
        BigDecimal exact = amount.toBigDecimal();
        BigDecimal filled = exact.setScale(Math.max(decimals, exact.scale()), RoundingMode.UNNECESSARY);
        return (filled.signum() < 0 ? "-$" : "$")
                + String.format(Locale.ROOT, "%,." + filled.scale() + "f", filled.abs());
    }

    static String dollars(Money amount) {
        return dollars(amount, 2);
    }

    /** Returns a share of a total in percent with one decimal, rounded; a dash where there is no total. */
    static String share(Money part, Money total) {
        return total.isPositive()
                ? part.toBigDecimal()
                                .multiply(HUNDRED)
                                .divide(total.toBigDecimal(), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + " %"
                : "–";
    }

    /** Returns a length in percent of the longest for a drawing, which is no amount. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", Math.max(0, Math.min(1, share)) * 100);
    }

    /** Returns a length in pixels. */
    static String length(double pixels) {
        return String.format(Locale.ROOT, "%.2f", pixels);
    }

    static double ratio(Money part, Money whole) {
        return whole.isPositive()
                ? part.toBigDecimal().doubleValue() / whole.toBigDecimal().doubleValue()
                : 0;
    }
}
