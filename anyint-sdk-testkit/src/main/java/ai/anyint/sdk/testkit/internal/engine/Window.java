package ai.anyint.sdk.testkit.internal.engine;

/** What was used of a limit in one period; a call holds on to the window that it was admitted in. */
final class Window {

    private final Period period;
    private long used;
    private int told;

    Window(Period period) {
        this.period = period;
    }

    Window copy() {
        Window copy = new Window(period);
        copy.used = used;
        copy.told = told;
        return copy;
    }

    Period period() {
        return period;
    }

    long used() {
        return used;
    }

    void add(long count) {
        used += count;
    }

    /** How many of the thresholds have been told in this window. */
    int told() {
        return told;
    }

    void tell() {
        told++;
    }
}
