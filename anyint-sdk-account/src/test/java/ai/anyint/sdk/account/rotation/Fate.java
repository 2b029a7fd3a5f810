package ai.anyint.sdk.account.rotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * What becomes of one process. Everything that it does to the world outside passes here: each request, each call of the
 * sink and the check, each write of the journal; once before it is done, and once when it is done and not yet known of.
 */
final class Fate implements Interceptor {

    private final int strikesAt;
    private final boolean fatal;
    private final List<String> passed = new ArrayList<>();
    private Consumer<String> watcher = point -> {};
    private boolean dead;

    private Fate(int strikesAt, boolean fatal) {
        this.strikesAt = strikesAt;
        this.fatal = fatal;
    }

    static Fate kind() {
        return new Fate(0, false);
    }

    /** The process dies at the point of this number, from 1 on, and does nothing more. */
    static Fate diesAt(int point) {
        return new Fate(point, true);
    }

    /** What is done at the point of this number fails, and the process lives. */
    static Fate failsAt(int point) {
        return new Fate(point, false);
    }

    Fate watchedBy(Consumer<String> observer) {
        watcher = observer;
        return this;
    }

    boolean struck() {
        return strikesAt > 0 && passed.size() >= strikesAt;
    }

    String where() {
        return passed.get(strikesAt - 1);
    }

    List<String> passed() {
        return List.copyOf(passed);
    }

    <T> T around(String effect, Supplier<T> work) {
        pass("before " + effect);
        T done = work.get();
        pass("after " + effect);
        return done;
    }

    void around(String effect, Runnable work) {
        around(effect, () -> {
            work.run();
            return true;
        });
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String request = chain.request().method() + " " + chain.request().url().encodedPath();
        try {
            pass("before " + request);
            Response response = chain.proceed(chain.request());
            pass("after " + request);
            return response;
        } catch (IllegalStateException lost) {
            throw new IOException(lost);
        }
    }

    private void pass(String point) {
        if (dead) {
            throw new Crash("before " + point);
        }
        passed.add(point);
        if (passed.size() == strikesAt) {
            dead = fatal;
            if (fatal) {
                throw new Crash(point);
            }
            throw new IllegalStateException("failed " + point);
        }
        watcher.accept(point);
    }
}
