package ai.anyint.sdk.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A row of the table.
 *
 * @param peers what stands beside ours, each as a name and a figure
 * @param ours our figure's name
 * @param goal what was to be reached, in words
 * @param measure what the goal speaks of
 * @param least whether the goal is a least value; else it is a greatest
 */
record Row(
        String what,
        Unit unit,
        List<Peer> peers,
        String ours,
        String goal,
        ToDoubleFunction<Samples> measure,
        double bound,
        boolean least) {

    record Peer(String name, String figure) {}

    enum Unit {
        MICROSECONDS("%,.2f µs"),
        MILLISECONDS("%,.0f ms"),
        BYTES("%,.0f B"),
        MEBIBYTES("%,.2f MiB"),
        A_SECOND("%,.0f/s"),
        NANOSECONDS("%,.0f ns"),
        COUNT("%,.0f");

        private final String format;

        Unit(String format) {
            this.format = format;
        }

        String text(double value) {
            return String.format(Locale.ROOT, format, value);
        }
    }

    String markdown(Samples samples) {
        double reached = measure.applyAsDouble(samples);
        boolean isReached = least ? reached >= bound : reached <= bound;
        String beside = peers.stream()
                .map(peer -> peer.name() + " " + unit.text(samples.median(peer.figure())))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        return "| " + what + " | " + beside + " | " + unit.text(samples.median(ours)) + ratio(samples) + " | " + goal
                + " | " + (isReached ? "yes" : "**no**") + " |";
    }

    /** Ours against the first that stands beside it. */
    private String ratio(Samples samples) {
        if (peers.isEmpty()) {
            return "";
        }
        double ratio = samples.ratio(ours, peers.get(0).figure());
        return String.format(Locale.ROOT, ratio < 0.1 ? " (× %.3f)" : " (× %.2f)", ratio);
    }
}
