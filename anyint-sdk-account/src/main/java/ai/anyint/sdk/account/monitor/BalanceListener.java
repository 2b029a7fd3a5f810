package ai.anyint.sdk.account.monitor;

/**
 * Is told what a monitor sees, in order, by the thread that read it. The next poll waits until it returns. What it throws is
 * logged, and neither the other listeners nor the monitor miss anything.
 */
public interface BalanceListener {

    /** Each balance that was read. */
    default void onReading(BalanceReading reading) {}

    /** The balance is below a threshold, and was not before; also when it is so at the first reading. */
    default void onLow(Threshold threshold, BalanceReading reading) {}

    /** The balance was low by a threshold and is cleared. */
    default void onCleared(Threshold threshold, BalanceReading reading) {}

    /**
     * The balance could not be read: an {@link ai.anyint.sdk.core.error.AnyIntException} in most cases.
     *
     * @param inARow how many reads have failed since the last that did not, this one included
     */
    default void onFailure(RuntimeException failure, int inARow) {}
}
