package ai.anyint.sdk.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One benchmark in one fork of JMH, with its allocation. */
final class Jmh {

    private final Path results;
    private final Effort effort;
    private final Samples samples;

    Jmh(Path folder, Effort effort, Samples samples) {
        this.results = folder.resolve("jmh.json");
        this.effort = effort;
        this.samples = samples;
    }

    /** Adds {@code name.p50_us} and {@code name.bytes} of a benchmark that samples times. */
    void sample(String name, String classPath, List<String> options, String benchmark, String... parameters)
            throws IOException, InterruptedException {
        JsonNode result = run(classPath, options, benchmark, seconds(), parameters);
        JsonNode percentiles = result.path("primaryMetric").path("scorePercentiles");
        samples.add(name + ".p50_us", percentiles.path("50.0").asDouble());
        samples.add(name + ".p99_us", percentiles.path("99.0").asDouble());
        samples.add(name + ".bytes", bytes(result));
    }

    /** Adds {@code name.per_s} of a benchmark that counts throughput. */
    void throughput(String name, String classPath, String benchmark, String... parameters)
            throws IOException, InterruptedException {
        JsonNode result = run(classPath, List.of(), benchmark, seconds(), parameters);
        samples.add(name + ".per_s", result.path("primaryMetric").path("score").asDouble());
    }

    /** Adds {@code name.ns} of a benchmark that does many operations in one shot: the median shot. */
    void shots(String name, String classPath, List<String> options, String benchmark, String... parameters)
            throws IOException, InterruptedException {
        List<String> shots = List.of("-wi", "10", "-i", "15");
        JsonNode result = run(classPath, options, benchmark, shots, parameters);
        samples.add(
                name + ".ns",
                result.path("primaryMetric")
                        .path("scorePercentiles")
                        .path("50.0")
                        .asDouble());
    }

    private List<String> seconds() {
        return List.of("-wi", "" + effort.warmUps(), "-w", "1", "-i", "" + effort.seconds(), "-r", "1");
    }

    private static double bytes(JsonNode result) {
        JsonNode secondary = result.path("secondaryMetrics");
        for (String metric : List.of("gc.alloc.rate.norm", "·gc.alloc.rate.norm")) {
            if (secondary.has(metric)) {
                return secondary.path(metric).path("score").asDouble();
            }
        }
        throw new IllegalStateException("the allocation was not measured");
    }

    private JsonNode run(
            String classPath, List<String> options, String benchmark, List<String> length, String... parameters)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("ai.anyint.sdk.benchmarks.jmh." + benchmark + "$"));
        Arrays.stream(parameters).forEach(parameter -> arguments.addAll(List.of("-p", parameter)));
        arguments.addAll(length);
        arguments.addAll(List.of("-f", "1", "-prof", "gc", "-foe", "true"));
        arguments.addAll(List.of("-rf", "json", "-rff", results.toString()));
        Jvm.run(classPath, options, org.openjdk.jmh.Main.class, arguments.toArray(String[]::new));
        return new ObjectMapper().readTree(results.toFile()).path(0);
    }
}
