package ai.anyint.sdk.core.internal.json;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes the mapper of the program on a thread of its own, once, while the one that builds a client goes on: the trust store
 * and the mapper take about as long, and neither needs the other. Whoever needs the mapper earlier waits for it.
 */
public final class Preparation {

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Preparation() {}

    /** Begins, unless that has been done. */
    public static void begin() {
        if (!BEGUN.getAndSet(true)) {
            Thread thread = new Thread(Json::prepare, "anyint-start");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
