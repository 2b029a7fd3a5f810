package ai.anyint.sdk.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a run by name, one a round. */
final class Samples {

    private final Map<String, List<Double>> all;

    Samples() {
        this(new TreeMap<>());
    }

    Samples(Map<String, List<Double>> all) {
        this.all = all;
    }

    void add(String name, double value) {
        all.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
        System.out.printf("  %-45s %,.2f%n", name, value);
    }

    double median(String name) {
        return median(of(name).stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The median of the ratios round by round: what two had in common in a round, such as a busy neighbour, cancels out. */
    double ratio(String one, String other) {
        List<Double> ones = of(one);
        List<Double> others = of(other);
        double[] ratios = new double[Math.min(ones.size(), others.size())];
        Arrays.setAll(ratios, i -> ones.get(i) / others.get(i));
        return median(ratios);
    }

    Map<String, List<Double>> all() {
        return all;
    }

    private List<Double> of(String name) {
        List<Double> values = all.get(name);
        if (values == null) {
            throw new IllegalArgumentException("nothing was measured as " + name);
        }
        return values;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
