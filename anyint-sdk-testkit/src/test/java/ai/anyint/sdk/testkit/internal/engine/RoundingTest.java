package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

    @Test
    @Timeout(30)
    @Holds({Rule.ROUNDED_ONCE, Rule.LEDGER_SUMS})
    void millionMicroCharges_leaveTheExactBalance() {
        Till till = new Till("1", Instant.EPOCH);
        till.account.audit(false);
        InferenceKey key = till.key();
        for (int i = 1; i <= 1_000_000; i++) {
            till.account.complete(till.account.admit(key, Till.text(i)), Usage.tokens(1, 0));
        }

        assertThat(till.balance()).isEqualByComparingTo("0.85");
        assertThat(till.spent(key)).isEqualByComparingTo("0.15");
        assertThat(till.activity(30).total().cost()).isEqualByComparingTo("0.15");
        assertThat(till.activity(30).total().requests()).isEqualTo(1_000_000);
        assertThat(till.account.funds().entries()).hasSize(1_000_001);
    }
}
