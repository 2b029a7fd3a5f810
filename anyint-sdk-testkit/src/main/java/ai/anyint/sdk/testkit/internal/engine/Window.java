package ai.anyint.sdk.testkit.internal.engine;

/** What was used of a limit in one period; a call holds on to the window that it was admitted in. */
final class Window {

    private final Period period;
    private long held;
    private long booked;
    private int told;

    Window(Period period) {
        this.period = period;
    }

    Window copy() {
        Window copy = new Window(period);
        // Nobody holds anything of the copy, so nobody would ever book it or give it back.
        copy.booked = used();
        copy.told = told;
        return copy;
    }

    Period period() {
        return period;
    }

    /** What is booked, and what calls in flight hold. */
    long used() {
        return booked + held;
    }

    long booked() {
        return booked;
    }

    void take(long count) {
        held += count;
    }

    void giveBack(long count) {
        held -= count;
    }

    /** Books what a call used in place of what it held. */
    void book(long taken, long count) {
        held -= taken;
        booked += count;
    }

    void refund(long count) {
        booked -= count;
    }

    /** How many of the thresholds have been told in this window. */
    int told() {
        return told;
    }

    void tell() {
        told++;
    }
}
