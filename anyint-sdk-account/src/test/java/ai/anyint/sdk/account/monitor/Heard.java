package ai.anyint.sdk.account.monitor;

import ai.anyint.sdk.core.error.AnyIntException;
import java.util.ArrayList;
import java.util.List;

/** A listener that remembers, in words. */
final class Heard implements BalanceListener {

    private final List<String> words = new ArrayList<>();

    @Override
    public synchronized void onReading(BalanceReading reading) {
        words.add("read " + reading.amount());
    }

    @Override
    public synchronized void onLow(Threshold threshold, BalanceReading reading) {
        words.add("low by " + threshold.lowBelow() + ": " + reading.amount());
    }

    @Override
    public synchronized void onCleared(Threshold threshold, BalanceReading reading) {
        words.add("cleared " + threshold.lowBelow() + ": " + reading.amount());
    }

    @Override
    public synchronized void onFailure(RuntimeException failure, int inARow) {
        words.add("failed " + inARow + ": " + ((AnyIntException) failure).code().orElse("?"));
    }

    /** Returns what was heard since the last time. */
    synchronized List<String> news() {
        List<String> news = List.copyOf(words);
        words.clear();
        return news;
    }
}
