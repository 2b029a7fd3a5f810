package ai.anyint.sdk.core.internal.json;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes on a thread of its own what the first call of a program will need, once: the mapper while the client reads the trust
 * store, and the reader of the first answer while its request connects. Neither needs the other, and whoever needs one
 * earlier waits for it.
 */
public final class Preparation {

    private static final AtomicBoolean CLIENT = new AtomicBoolean();
    private static final AtomicBoolean ANSWER = new AtomicBoolean();

    private Preparation() {}

    /** Begins when a program's first client is made. */
    public static void ofClient() {
        if (!CLIENT.getAndSet(true)) {
            start(Json::prepare);
        }
    }

    /** Begins when a program's first call is made, whose answer will be of this type. */
    public static void ofAnswer(Class<?> type) {
        if (!ANSWER.get() && !ANSWER.getAndSet(true)) {
            start(() -> Json.prepare(type));
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "anyint-start");
        thread.setDaemon(true);
        thread.start();
    }
}
