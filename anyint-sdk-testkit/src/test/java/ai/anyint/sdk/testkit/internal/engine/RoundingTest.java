package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        // price in, price out per million; tokens in, out; cost
        "0.00005, 0,       1, 0, 0.0000000001",
        "0.000049, 0,      1, 0, 0",
        "0.00015, 0,       1, 0, 0.0000000002",
        "0.00005, 0.00005, 1, 1, 0.0000000001",
        "0.00004, 0.00004, 1, 1, 0.0000000001",
        "3.00, 15.00,      14, 21, 0.000357"
    })
    @Holds({Rule.ROUNDED_ONCE, Rule.TEXT_CHARGE})
    void charge_isRoundedOnceHalfUpToTenDecimals(String in, String out, long inTokens, long outTokens, String cost) {
        CatalogueModel model = CatalogueModel.text("m", "M", "p", in, out);

        assertThat(model.cost(Usage.tokens(inTokens, outTokens))).isEqualByComparingTo(cost);
    }
}
