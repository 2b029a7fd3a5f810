package ai.anyint.sdk.account.report;

import ai.anyint.sdk.core.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The marks of an axis from nothing to at least the largest amount, at steps that a person counts in.
 *
 * @param marks the marks, zero first
 */
record Scale(List<Money> marks) {

    private static final int MOST_STEPS = 4;

    static Scale upTo(Money largest) {
        if (!largest.isPositive()) {
            return new Scale(List.of(Money.ZERO));
        }
        BigDecimal exact = largest.toBigDecimal();
        BigDecimal smallestStep = exact.divide(BigDecimal.valueOf(MOST_STEPS), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(smallestStep.precision() - smallestStep.scale() - 1);
        BigDecimal step = Stream.of("1", "2", "2.5", "5", "10")
                .map(factor -> power.multiply(new BigDecimal(factor)))
                .filter(candidate -> candidate.compareTo(smallestStep) >= 0)
                .findFirst()
                .orElseThrow();
        int steps = exact.divide(step, 0, RoundingMode.CEILING).intValueExact();
        return new Scale(IntStream.rangeClosed(0, steps)
                .mapToObj(mark -> Money.of(step.multiply(BigDecimal.valueOf(mark))))
                .toList());
    }

    Money top() {
        return marks.get(marks.size() - 1);
    }
}
