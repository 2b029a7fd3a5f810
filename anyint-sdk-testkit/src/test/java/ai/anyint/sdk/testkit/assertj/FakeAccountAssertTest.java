package ai.anyint.sdk.testkit.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.testkit.Calls;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FakeAccountAssertTest {

    private final FakeAccount account = FakeAnyInt.create().openAccount("0.04");

    @BeforeEach
    void chargeOneAndRefuseOne() {
        assertThat(Calls.image(account)).isEqualTo(200);
        assertThat(Calls.image(account)).isEqualTo(402);
    }

    @Test
    void whatIsTrue_passes_andEqualAmountsAreEqual() {
        AnyIntAssertions.assertThat(account)
                .hasBalance("0.000")
                .hasCharged(1)
                .wasRefused("insufficient_balance", 1)
                .wasRefused("key_expired", 0);
        assertThat(account.unexpectedRefusals()).isEmpty();
    }

    @Test
    void wrongBalance_saysBothAndShowsTheReport() {
        assertThatThrownBy(() -> AnyIntAssertions.assertThat(account).hasBalance("0.04"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected balance to be 0.04 but was 0.00")
                .hasMessageContaining(account.report());
    }

    @Test
    void wrongNumberOfCharges_saysBoth() {
        assertThatThrownBy(() -> AnyIntAssertions.assertThat(account).hasCharged(2))
                .hasMessageContaining("expected number of charges to be 2 but was 1");
    }

    @Test
    void wrongNumberOfRefusals_saysBothAndTheCode() {
        assertThatThrownBy(() -> AnyIntAssertions.assertThat(account).wasRefused("insufficient_balance", 3))
                .hasMessageContaining("expected number of refusals with insufficient_balance to be 3 but was 1");
    }
}
