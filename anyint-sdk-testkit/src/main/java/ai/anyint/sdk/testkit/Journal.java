package ai.anyint.sdk.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked of an account: the last thousand calls, and how often each refusal came and was expected. */
final class Journal {

    private static final int KEPT = 1000;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> expected = new TreeMap<>();

    /** Adds a call, and whether it was the rules that refused it. */
    synchronized void add(RecordedCall call, boolean isRefused) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        calls.addLast(call);
        call.refusalCode().filter(code -> isRefused).ifPresent(code -> refused.merge(code, 1, Integer::sum));
    }

    synchronized void clear() {
        calls.clear();
        refused.clear();
        expected.clear();
    }

    synchronized List<RecordedCall> calls() {
        return new ArrayList<>(calls);
    }

    synchronized int refusals(String code) {
        return refused.getOrDefault(code, 0);
    }

    /** Takes the refusals seen so far as expected. */
    synchronized void expect(String code) {
        expected.put(code, refusals(code));
    }

    /** Returns the refusals that nobody expected, by code. */
    synchronized Map<String, Integer> unexpected() {
        Map<String, Integer> left = new TreeMap<>();
        refused.forEach((code, count) -> {
            int over = count - expected.getOrDefault(code, 0);
            if (over > 0) {
                left.put(code, over);
            }
        });
        return left;
    }
}
