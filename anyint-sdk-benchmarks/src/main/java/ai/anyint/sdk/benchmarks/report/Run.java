package ai.anyint.sdk.benchmarks.report;

import ai.anyint.sdk.benchmarks.program.ColdStart;
import ai.anyint.sdk.benchmarks.program.FirstChat;
import ai.anyint.sdk.benchmarks.program.KeptHeap;
import ai.anyint.sdk.benchmarks.program.Load;
import ai.anyint.sdk.benchmarks.program.PausingThreads;
import ai.anyint.sdk.benchmarks.program.ServeFake;
import ai.anyint.sdk.benchmarks.server.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures everything, each kind of thing in rounds in which all that are compared take their turn. */
final class Run {

    private static final List<String> CLIENTS =
            List.of("okhttp", "anyint", "anyint-observed", "openai", "anthropic", "stripe");
    private static final List<String> FAKES =
            List.of("anyint", "wiremock-transformer", "wiremock-stub", "mockwebserver", "jdk");
    private static final List<String> LARGE = List.of("-Xms6g", "-Xmx6g");

    private final ClassPaths paths;
    private final Path folder;
    private final Effort effort;
    private final Samples samples = new Samples();
    private final Jmh jmh;

    Run(ClassPaths paths, Path folder, Effort effort) {
        this.paths = paths;
        this.folder = folder;
        this.effort = effort;
        this.jmh = new Jmh(folder, effort, samples);
    }

    Samples all() throws IOException, InterruptedException {
        footprints();
        Certificate certificate = new Certificate(folder.resolve("tls"));
        try (Jvm.Server server =
                new Jvm.Server(paths.running("testkit"), certificate.server(), LoopbackServer.class, 2)) {
            starts("cold.http", server.get("http"), List.of(), "okhttp", "anyint", "openai", "anthropic", "stripe");
            starts("cold.https", server.get("https"), certificate.client(), "okhttp", "anyint", "stripe");
            sharedStarts("cold.https-shared", server.get("https"), certificate.client(), "okhttp", "anyint");
            gets("get.http", server.get("http"), List.of(), CLIENTS);
            gets("get.https", server.get("https"), certificate.client(), List.of("okhttp", "anyint"));
            async(server.get("http"));
        }
        inProcess();
        guard();
        fakes();
        engine();
        return samples;
    }

    private void footprints() throws IOException {
        for (String name : List.of("okhttp", "anyint", "openai", "anthropic", "stripe")) {
            samples.add("class-path." + name + ".mib", paths.mebibytes(name));
            samples.add("class-path." + name + ".jars", paths.count(name));
        }
    }

    private void starts(String name, String url, List<String> options, String... clients)
            throws IOException, InterruptedException {
        for (int round = 0; round <= effort.starts(); round++) {
            for (String client : clients) {
                coldStart(name, client, url, options, round == 0);
            }
        }
    }

    /** The same from an archive of loaded classes, which the JVM writes at the end of a first run. */
    private void sharedStarts(String name, String url, List<String> options, String... clients)
            throws IOException, InterruptedException {
        for (String client : clients) {
            Path archive = archive(client);
            Files.deleteIfExists(archive);
            List<String> dump = Stream.concat(options.stream(), Stream.of("-XX:ArchiveClassesAtExit=" + archive))
                    .toList();
            coldStart(name, client, url, dump, true);
        }
        for (int round = 0; round <= effort.starts(); round++) {
            for (String client : clients) {
                List<String> shared = Stream.concat(
                                options.stream(), Stream.of("-XX:SharedArchiveFile=" + archive(client)))
                        .toList();
                coldStart(name, client, url, shared, round == 0);
            }
        }
    }

    private Path archive(String client) {
        return folder.resolve(client + ".jsa");
    }

    private void coldStart(String name, String client, String url, List<String> options, boolean isWarmUp)
            throws IOException, InterruptedException {
        Map<String, String> printed = Jvm.run(paths.running(client), options, ColdStart.class, client, url);
        if (!isWarmUp) {
            samples.add(name + "." + client + ".ms", value(printed, "ms"));
            samples.add(name + "." + client + ".build_ms", value(printed, "build_ms"));
        }
    }

    private void gets(String name, String url, List<String> options, List<String> clients)
            throws IOException, InterruptedException {
        for (int round = 0; round < effort.rounds(); round++) {
            for (String client : clients) {
                String classPath = client.equals("anyint-observed")
                        ? paths.running("anyint", "observation", "jmh")
                        : paths.running(client, "jmh");
                jmh.sample(
                        name + "." + client,
                        classPath,
                        options,
                        "SmallGetBenchmark.get",
                        "client=" + client,
                        "url=" + url);
            }
        }
    }

    private void async(String url) throws IOException, InterruptedException {
        for (int round = 0; round < effort.rounds(); round++) {
            for (String client : List.of("okhttp", "anyint")) {
                jmh.throughput(
                        "async." + client,
                        paths.running(client, "jmh"),
                        "AsyncBenchmark.sixtyFourInFlight",
                        "client=" + client,
                        "url=" + url);
            }
        }
        Map<String, String> pausing = Jvm.run(paths.running("anyint"), List.of(), PausingThreads.class, url);
        samples.add("async.anyint.threads-in-64-pauses", value(pausing, "threads"));
    }

    private void inProcess() throws IOException, InterruptedException {
        String ours = paths.running("testkit", "anyint");
        String wiremock = paths.running("okhttp", "wiremock", "jmh");
        for (int round = 0; round < effort.rounds(); round++) {
            for (String call : List.of("bareInterceptor", "sdkRead", "chargedCall", "chargedSdkCall")) {
                jmh.sample("in-process." + call, ours, List.of(), "InProcessBenchmark." + call);
            }
            jmh.sample("in-process.wiremock", wiremock, List.of(), "WireMockBenchmark.call");
            jmh.sample("isolation.anyint", ours, List.of(), "AccountBenchmark.openAndForget");
            jmh.sample("isolation.wiremock", wiremock, List.of(), "WireMockBenchmark.restart");
        }
    }

    private void guard() throws IOException, InterruptedException {
        for (int round = 0; round < effort.rounds(); round++) {
            for (String step : List.of("check", "checkBy16", "reserveAndSettle", "reserveAndSettleBy16")) {
                jmh.sample("guard." + step, paths.running("testkit", "anyint"), List.of(), "GuardBenchmark." + step);
            }
        }
    }

    private void fakes() throws IOException, InterruptedException {
        for (int round = 0; round < effort.rounds(); round++) {
            for (String fake : FAKES) {
                load(fake);
            }
        }
        for (int round = 0; round <= effort.starts(); round++) {
            for (String fake : FAKES) {
                Map<String, String> first = Jvm.run(pathOf(fake), List.of(), FirstChat.class, fake);
                if (round > 0) {
                    samples.add("first-chat." + fake + ".ms", value(first, "ms"));
                }
            }
        }
        for (String fake : List.of("anyint", "wiremock-stub")) {
            Map<String, String> kept = Jvm.run(pathOf(fake), List.of(), KeptHeap.class, fake, "" + effort.kept());
            samples.add("kept." + fake + ".bytes", value(kept, "bytes"));
        }
    }

    private void load(String fake) throws IOException, InterruptedException {
        try (Jvm.Server server = new Jvm.Server(pathOf(fake), List.of(), ServeFake.class, 2, fake)) {
            Map<String, String> load = Jvm.run(
                    paths.running("testkit"),
                    List.of(),
                    Load.class,
                    server.get("port"),
                    server.get("key"),
                    "" + effort.warmUps(),
                    "" + effort.seconds());
            samples.add("load." + fake + ".per_s", value(load, "requests_s"));
            samples.add("load." + fake + ".p50_us", value(load, "p50_us"));
            samples.add("load." + fake + ".p99_us", value(load, "p99_us"));
        }
    }

    private void engine() throws IOException, InterruptedException {
        String classPath = paths.running("testkit");
        for (int round = 0; round < effort.rounds(); round++) {
            for (int history : List.of(0, effort.history())) {
                jmh.shots(
                        "engine." + (history == 0 ? "new" : "long"),
                        classPath,
                        LARGE,
                        "EngineBenchmark.admitChargeAndBook",
                        "history=" + history);
            }
        }
    }

    private String pathOf(String fake) throws IOException {
        return switch (fake) {
            case "wiremock-stub", "wiremock-transformer" -> paths.running("wiremock");
            case "mockwebserver" -> paths.running("mockwebserver");
            case "jdk" -> paths.running();
            default -> paths.running("testkit");
        };
    }

    private static double value(Map<String, String> printed, String name) {
        String value = printed.get(name);
        if (value == null) {
            throw new IllegalStateException("a program printed no " + name);
        }
        return Double.parseDouble(value);
    }
}
