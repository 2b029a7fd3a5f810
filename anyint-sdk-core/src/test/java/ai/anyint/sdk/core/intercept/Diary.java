package ai.anyint.sdk.core.intercept;

import ai.anyint.sdk.core.endpoint.Endpoint;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A call interceptor that writes down what it is told. */
final class Diary implements CallInterceptor, CallInterceptor.Following {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<CallReport> ends = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Following begin(Endpoint<?> endpoint) {
        lines.add("begin " + endpoint.operation());
        return this;
    }

    @Override
    public void attempting(int number) {
        lines.add("attempting " + number);
    }

    @Override
    public void attempted(AttemptReport attempt) {
        lines.add("attempted " + attempt.number() + " " + attempt.status().orElse(0)
                + (attempt.repeatsIn().isPresent() ? " repeats" : ""));
    }

    @Override
    public void ended(CallReport call) {
        lines.add("ended " + call.outcome() + " " + call.status().orElse(0) + " after " + call.attempts());
        ends.add(call);
        ended.countDown();
    }

    List<String> lines() {
        return lines;
    }

    CallReport end() {
        return ends.get(0);
    }

    void awaitEnd() throws InterruptedException {
        if (!ended.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the call was not reported as ended");
        }
    }
}
