package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An account costs the same a request however long its history is, and keeps its ledger's entries and nothing else. */
class LongHistoryTest {

    private static final int REQUESTS = 1_000_000;
    private static final int CHUNK = 10_000;
    private static final int ROUNDS = 41;
    private static final int MOST_BYTES_AN_ENTRY = 160;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Till till = new Till("100000000", Instant.parse("2026-01-31T00:00:00Z"));
    private final InferenceKey key = till.key();
    private int calls;

    @Test
    void millionRequests_keepOneLedgerEntryEach_andNothingElse() {
        till.account.audit(false);
        spend(CHUNK);
        long before = heap();

        spend(REQUESTS);

        long bytes = (heap() - before) / REQUESTS;
        System.out.println("heap per ledger entry: " + bytes + " bytes");
        assertThat(bytes).as("bytes of heap an entry").isBetween(40L, (long) MOST_BYTES_AN_ENTRY);
        assertThat(till.account.funds().entries()).hasSize(1 + CHUNK + REQUESTS);
    }

    @Test
    void requestAfterAMillion_allocatesWhatTheFirstDid() throws JMException {
        till.account.audit(false);
        spend(CHUNK);
        long first = allocatedBy(CHUNK);
        spend(REQUESTS);
        long last = allocatedBy(CHUNK);

        // Compiled code may allocate less.
        assertThat(first).as("bytes of the first").isPositive();
        assertThat((double) last / first).as("allocation, last to first").isLessThan(1.2);
    }

    /**
     * The first of new accounts and those of an old one in turn, so that both find the code as the compiler has left it by
     * then. Of each the least: what a machine does besides only adds. On a busy one that is still no figure, so the ordinary
     * run looks at the allocation instead.
     */
    @Test
    @Tag("campaign")
    void requestAfterAMillion_takesNoLongerThanTheFirst() {
        till.account.audit(false);
        spend(REQUESTS);
        double first = Double.MAX_VALUE;
        double last = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            LongHistoryTest young = new LongHistoryTest();
            young.till.account.audit(false);
            first = Math.min(first, young.nanosOfARequest());
            last = Math.min(last, nanosOfARequest());
        }

        System.out.printf("processor nanoseconds a request: %.0f at first, %.0f after a million%n", first, last);
        assertThat(last / first).as("time, last to first").isLessThan(1.2);
    }

    private void spend(int requests) {
        for (int i = 0; i < requests; i++) {
            calls++;
            if (calls % 1000 == 0) {
                till.account.advance(now -> now.plusSeconds(1));
            }
            till.account.complete(till.account.admit(key, Till.text(calls)), Usage.tokens(14, 21));
        }
    }

    private double nanosOfARequest() {
        long start = THREADS.getCurrentThreadCpuTime();
        spend(CHUNK);
        return (double) (THREADS.getCurrentThreadCpuTime() - start) / CHUNK;
    }

    private long allocatedBy(int requests) throws JMException {
        long before = allocated();
        spend(requests);
        return allocated() - before;
    }

    private static long allocated() throws JMException {
        return (long) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                        "getThreadAllocatedBytes",
                        new Object[] {Thread.currentThread().getId()},
                        new String[] {long.class.getName()});
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
