package ai.anyint.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.internal.openapi.CheckingTap;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What a call costs its thread in memory: a figure that repeats within a hundredth on any machine, unlike a time. */
class AllocationTest {

    private static final int CALLS = 3_000;
    private static final long KIBIBYTE = 1024;

    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aReadOverLoopback_allocatesAtMostThirteenKibibytes() throws Exception {
        try (BalanceSocket server = new BalanceSocket();
                AnyIntClient anyint = AnyIntClient.builder()
                        .baseUrl(server.url())
                        .provisioningKey("sk-prov-test")
                        .build()) {
            assertThat(bytesPerRead(anyint)).isBetween(KIBIBYTE, 13 * KIBIBYTE);
        }
    }

    /** The fake's own work, which runs on the same thread here, is counted too. */
    @Test
    void aReadInProcess_allocatesAtMostTwelveKibibytes() {
        try (AnyIntClient anyint = FakeAnyInt.create().openAccount("5.00").client()) {
            CheckingTap.unheard(() -> assertThat(bytesPerRead(anyint)).isBetween(KIBIBYTE, 12 * KIBIBYTE));
        }
    }

    private long bytesPerRead(AnyIntClient anyint) {
        AccountClient account = AccountClient.of(anyint);
        read(account);
        long before = memory.getCurrentThreadAllocatedBytes();
        read(account);
        long each = (memory.getCurrentThreadAllocatedBytes() - before) / CALLS;
        System.out.println("allocated per read: " + each + " bytes, " + anyint);
        return each;
    }

    private static void read(AccountClient account) {
        for (int i = 0; i < CALLS; i++) {
            account.balance();
        }
    }
}
