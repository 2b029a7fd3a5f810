package ai.anyint.sdk.benchmarks.report;

/**
 * How long to measure.
 *
 * @param rounds of what runs warm; everything takes its turn in each
 * @param starts fresh JVMs of each kind
 * @param warmUps iterations of a second before those that count
 * @param seconds iterations of a second that count
 * @param history calls in the long history of the engine
 * @param kept requests over which the heap is looked at
 */
record Effort(int rounds, int starts, int warmUps, int seconds, int history, int kept) {

    static final Effort FULL = new Effort(3, 7, 4, 4, 10_000_000, 50_000);
    static final Effort QUICK = new Effort(1, 3, 3, 1, 1_000_000, 20_000);
}
