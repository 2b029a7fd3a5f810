package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void sameValueInOtherDigits_isEqual() {
        assertThat(Money.of("1.10")).isEqualTo(Money.of("1.1")).hasSameHashCodeAs(Money.of("1.1"));
        assertThat(Money.of("0.00")).isEqualTo(Money.ZERO).hasSameHashCodeAs(Money.ZERO);
        assertThat(Money.of("1E+2")).isEqualTo(Money.of("100")).hasSameHashCodeAs(Money.of("100"));
    }

    @Test
    void otherValue_isNotEqual() {
        assertThat(Money.of("1.1")).isNotEqualTo(Money.of("1.10000001")).isNotEqualTo(new BigDecimal("1.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5.00",
        "5.1, 5.10",
        "125.50, 125.50",
        "4.999643, 4.999643",
        "-0.000357, -0.000357",
        "-0, 0.00",
        "1E+2, 100.00",
        "1e-7, 0.0000001",
        "100000.000, 100000.00"
    })
    void wireForm_isPlainWithAtLeastTwoDecimals(String text, String wire) {
        assertThat(Money.of(text)).hasToString(wire);
        assertThat(Money.of(text).toBigDecimal()).isEqualTo(new BigDecimal(wire));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1,10", "1.1 ", "$5", "NaN", "Infinity", "0x10", "--1", "1.2.3"})
    void noDecimalNumber_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(text))
                .withMessage("amount must be a decimal number of at most 100 digits, such as 25.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1E+999999999", "1E-999999999", "1E+2147483647", "0E+999999999", "0E-101", "1E+100", "1E-101"})
    void numberThatWouldPrintAsMoreThanAHundredDigits_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(text));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(new BigDecimal(text)));
    }

    @Test
    void textOfMoreThanAHundredCharacters_isRefusedBeforeItIsRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1".repeat(101)));
        assertThat(Money.of("1".repeat(100)).toString()).hasSize(103);
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without null checks does
    void nothing_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> Money.of((String) null));
        assertThatNullPointerException().isThrownBy(() -> Money.of((BigDecimal) null));
    }

    @Test
    void sumAndDifference_areExact() {
        assertThat(Money.of("0.1").plus(Money.of("0.2"))).isEqualTo(Money.of("0.3"));
        assertThat(Money.of("0.10").minus(Money.of("0.1000000001"))).isEqualTo(Money.of("-0.0000000001"));
        assertThat(Money.of("5").minus(Money.of("5.00"))).isEqualTo(Money.ZERO);
    }

    @Test
    void sign_isTold() {
        assertThat(Money.of("0.0000000001").isPositive()).isTrue();
        assertThat(Money.of("-0.01").isNegative()).isTrue();
        assertThat(Money.of("-0.01").isPositive()).isFalse();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ZERO.isNegative()).isFalse();
    }

    @Test
    void order_isByValue() {
        assertThat(Money.of("2")).isGreaterThan(Money.of("-10")).isLessThan(Money.of("10"));
        assertThat(Money.of("1.10")).isEqualByComparingTo(Money.of("1.1"));
    }
}
