package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.net.InetAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** From the admission of a call to its end. */
class SettlementTest {

    private final Till till = new Till("1", Instant.EPOCH);
    private final InferenceKey key = till.key();

    @Test
    @Holds(Rule.KEYS_STOP_AT_ONCE)
    void keyThatDiedAfterItWasFound_isNotAdmitted() {
        till.account.keys().delete(till.admin, key.id());

        assertThatThrownBy(() -> till.admitImage(key, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> till.account.requireCallable(
                        key, Till.TEXT_MODEL, Unit.TOKENS, InetAddress.getLoopbackAddress()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @Holds(Rule.UPSTREAM_FAILURE)
    void callGivenBack_isCountedNowhere() {
        till.account.giveBack(till.admitImage(key, 1));

        assertThat(till.activity(1).total()).isEqualTo(ActivityRow.NONE);
        assertThat(till.activity(1).byModel()).isEmpty();
        assertThat(till.balance()).isEqualByComparingTo("1");
    }

    @Test
    @Holds(Rule.TOKENS_AT_COMPLETION)
    void call_isSettledOnce() {
        Ticket completed = till.admitImage(key, 1);
        till.account.complete(completed, Usage.units(1));
        Ticket givenBack = till.admitImage(key, 2);
        till.account.giveBack(givenBack);

        for (Ticket settled : new Ticket[] {completed, givenBack}) {
            assertThatIllegalStateException().isThrownBy(() -> till.account.complete(settled, Usage.units(1)));
            assertThatIllegalStateException().isThrownBy(() -> till.account.giveBack(settled));
        }
        assertThat(till.balance()).isEqualByComparingTo("0.96");
    }
}
