package ai.anyint.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.error.ServerException;
import ai.anyint.sdk.core.harness.Calls;
import ai.anyint.sdk.core.harness.InProcess;
import ai.anyint.sdk.core.harness.Reply;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private static final int CALLS = 10_000;

    private volatile boolean up;
    private final InProcess service = new InProcess(request -> up ? Reply.ok("{}") : Reply.upstreamUnavailable());

    @Test
    void serviceThatIsDown_getsLessThanFivePercentOnTop() {
        AnyIntClient anyint = Calls.client(service).build();

        for (int i = 0; i < CALLS; i++) {
            fail(anyint);
        }

        assertThat(service.requests().size() - CALLS).isBetween(1, CALLS / 20 - 1);
    }

    @Test
    void futures_spendTheSameBudget() {
        AnyIntClient anyint = Calls.client(service).build();

        for (int i = 0; i < 500; i++) {
            assertThatThrownBy(() -> anyint.executeAsync(Calls.read()).join())
                    .hasCauseInstanceOf(ServerException.class);
        }

        assertThat(service.requests()).hasSize(500 + 100);
    }

    @Test
    void spentBudget_leavesTheFirstAttemptFree() {
        AnyIntClient anyint = client(0);

        fail(anyint);
        fail(anyint);

        assertThat(service.requests()).hasSize(2);
    }

    @Test
    void twentySuccesses_earnOneRepeat() {
        AnyIntClient anyint = client(1);
        fail(anyint);
        assertThat(service.requests()).as("one call and the one repeat").hasSize(2);

        succeed(anyint, 19);
        assertThat(requestsOf(() -> fail(anyint))).isEqualTo(1);

        succeed(anyint, 1);
        assertThat(requestsOf(() -> fail(anyint))).isEqualTo(2);
        assertThat(requestsOf(() -> fail(anyint))).isEqualTo(1);
    }

    @Test
    void successes_earnNoMoreThanTheBudgetHolds() {
        AnyIntClient anyint = client(1);
        succeed(anyint, 200);

        assertThat(requestsOf(() -> fail(anyint))).isEqualTo(2);
        assertThat(requestsOf(() -> fail(anyint))).isEqualTo(1);
    }

    private AnyIntClient client(int budget) {
        return Calls.client(service)
                .retryPolicy(RetryPolicy.builder().budget(budget).build())
                .build();
    }

    private int requestsOf(Runnable calls) {
        int before = service.requests().size();
        calls.run();
        return service.requests().size() - before;
    }

    private void succeed(AnyIntClient anyint, int times) {
        up = true;
        for (int i = 0; i < times; i++) {
            anyint.execute(Calls.read());
        }
        up = false;
    }

    private static void fail(AnyIntClient anyint) {
        assertThatThrownBy(() -> anyint.execute(Calls.read())).isInstanceOf(ServerException.class);
    }
}
