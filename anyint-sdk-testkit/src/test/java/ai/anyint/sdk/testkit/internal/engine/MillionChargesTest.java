package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MillionChargesTest {

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
