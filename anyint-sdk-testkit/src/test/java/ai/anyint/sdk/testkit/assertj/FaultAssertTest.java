package ai.anyint.sdk.testkit.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.testkit.Calls;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.Fault;
import org.junit.jupiter.api.Test;

class FaultAssertTest {

    private final FakeAccount account = FakeAnyInt.create().openAccount("5");
    private final Fault fault = account.inject(
            Fault.on("POST", "/openai/v1/images/generations").nth(2).times(2).status(503, "upstream_unavailable"));

    @Test
    void whatIsTrue_passes() {
        Calls.image(account);
        AnyIntAssertions.assertThat(fault).struck(0);
        Calls.image(account);
        Calls.image(account);

        AnyIntAssertions.assertThat(fault).struck(2).isUsedUp();
        AnyIntAssertions.assertThat(account).chargedExactlyOnce().hasNoUnusedFaults();
    }

    @Test
    void whatIsNot_saysBothAndWhichFault() {
        assertThatThrownBy(() -> AnyIntAssertions.assertThat(fault).isUsedUp())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected the fault to strike 2 times, but it is POST "
                        + "/openai/v1/images/generations, call 2 to 3, before: 503 upstream_unavailable"
                        + " [struck 0 of 2]");
        assertThatThrownBy(() -> AnyIntAssertions.assertThat(account).hasNoUnusedFaults())
                .hasMessageContaining("list of unused faults")
                .hasMessageContaining("[struck 0 of 2]");
    }

    @Test
    void chargeOfAnotherRequest_isNotTheOneThatWasAskedFor() {
        assertThat(Calls.image(account)).isEqualTo(200);
        String requestId = account.calls().get(0).requestId();

        AnyIntAssertions.assertThat(account).chargedExactlyOnce(requestId);
        assertThatThrownBy(() -> AnyIntAssertions.assertThat(account).chargedExactlyOnce("req_none"))
                .hasMessageContaining("expected number of charges of req_none to be 1 but was 0");
        fault.remove();
        Calls.image(account);
        assertThatThrownBy(() -> AnyIntAssertions.assertThat(account).chargedExactlyOnce())
                .hasMessageContaining("expected number of charges to be 1 but was 2");
    }
}
