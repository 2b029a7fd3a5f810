package ai.anyint.sdk.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A run's figures and where they were measured. */
record Figures(Map<String, String> about, Samples samples) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final double HUNDREDTHS = 100;

    static Figures of(ClassPaths paths, Samples samples, boolean quick) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("run", quick ? "quick: a first look, not to be quoted" : "full");
        about.put("processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        about.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        about.put("jdk", System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"));
        about.put("anyint-sdk", paths.version("anyint", "anyint-sdk-core"));
        about.put("okhttp", paths.version("okhttp", "okhttp-jvm"));
        about.put("jackson", paths.version("okhttp", "jackson-databind"));
        about.put("openai-java", paths.version("openai", "openai-java"));
        about.put("anthropic-java", paths.version("anthropic", "anthropic-java"));
        about.put("stripe-java", paths.version("stripe", "stripe-java"));
        about.put("wiremock", paths.version("wiremock", "wiremock"));
        about.put("mockwebserver3", paths.version("mockwebserver", "mockwebserver3"));
        return new Figures(about, samples);
    }

    void write(Path file) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        about.forEach(json.putObject("about")::put);
        ObjectNode figures = json.putObject("figures");
        samples.all().forEach((name, rounds) -> {
            ObjectNode figure = figures.putObject(name);
            figure.put("median", rounded(samples.median(name)));
            rounds.forEach(figure.withArrayProperty("rounds")::add);
        });
        Files.writeString(file, JSON.writeValueAsString(json) + "\n");
    }

    static Figures read(Path file) throws IOException {
        JsonNode json = JSON.readTree(file.toFile());
        Map<String, String> about = new LinkedHashMap<>();
        json.path("about")
                .properties()
                .forEach(field -> about.put(field.getKey(), field.getValue().asText()));
        Map<String, List<Double>> samples = new TreeMap<>();
        json.path("figures").properties().forEach(figure -> {
            List<Double> rounds = samples.computeIfAbsent(figure.getKey(), ignored -> new ArrayList<>());
            figure.getValue().path("rounds").forEach(round -> rounds.add(round.asDouble()));
        });
        return new Figures(about, new Samples(samples));
    }

    private static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
