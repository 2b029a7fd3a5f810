package ai.anyint.sdk.benchmarks.report;

import ai.anyint.sdk.benchmarks.report.Row.Peer;
import ai.anyint.sdk.benchmarks.report.Row.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the table compares, and what was to be reached. */
final class Rows {

    private static final double NANOS_A_SECOND = 1e9;

    private static final Peer[] NO_PEERS = {};

    private Rows() {}

    static List<Row> client() {
        return List.of(
                atMost(1.10, "≤ 1.10 × bare", ratio("get.http.anyint.p50_us", "get.http.okhttp.p50_us"))
                        .row("small GET over loopback, p50", Unit.MICROSECONDS, "get.http.anyint.p50_us")
                        .beside(clients("get.http.%s.p50_us", "openai", "anthropic", "stripe")),
                atMost(1.10, "≤ 1.10 × bare", ratio("get.https.anyint.p50_us", "get.https.okhttp.p50_us"))
                        .row("the same over https", Unit.MICROSECONDS, "get.https.anyint.p50_us")
                        .beside(clients("get.https.%s.p50_us")),
                atMost(13 * 1024, "≤ 13 KiB", median("get.http.anyint.bytes"))
                        .row("bytes allocated a call", Unit.BYTES, "get.http.anyint.bytes")
                        .beside(clients("get.http.%s.bytes", "openai", "anthropic", "stripe")),
                atMost(20 * 1024, "≤ 20 KiB", median("get.http.anyint-observed.bytes"))
                        .row("the same with metrics and DEBUG logs", Unit.BYTES, "get.http.anyint-observed.bytes")
                        .beside(clients("get.http.%s.bytes")),
                atMost(1.0, "below bare", ratio("cold.http.anyint.ms", "cold.http.okhttp.ms"))
                        .row("cold start: `main` to the first answer", Unit.MILLISECONDS, "cold.http.anyint.ms")
                        .beside(clients("cold.http.%s.ms", "openai", "anthropic", "stripe")),
                atMost(1.0, "below bare", ratio("cold.https.anyint.ms", "cold.https.okhttp.ms"))
                        .row("the same over https", Unit.MILLISECONDS, "cold.https.anyint.ms")
                        .beside(clients("cold.https.%s.ms", "stripe")),
                atMost(1.0, "below bare", ratio("cold.https-shared.anyint.ms", "cold.https-shared.okhttp.ms"))
                        .row("the same with class-data sharing", Unit.MILLISECONDS, "cold.https-shared.anyint.ms")
                        .beside(clients("cold.https-shared.%s.ms")),
                atMost(6.5, "≤ 6.5 MiB", median("class-path.anyint.mib"))
                        .row("runtime class path", Unit.MEBIBYTES, "class-path.anyint.mib")
                        .beside(clients("class-path.%s.mib", "openai", "anthropic", "stripe")),
                atLeast(0.95, "≥ 0.95 × bare", ratio("async.anyint.per_s", "async.okhttp.per_s"))
                        .row("64 calls in flight", Unit.A_SECOND, "async.anyint.per_s")
                        .beside(clients("async.%s.per_s")),
                atMost(0, "none", median("async.anyint.threads-in-64-pauses"))
                        .row("threads held by 64 calls that pause", Unit.COUNT, "async.anyint.threads-in-64-pauses")
                        .beside(NO_PEERS));
    }

    static List<Row> operations() {
        return List.of(
                atMost(2, "≤ 2 µs", median("guard.check.p50_us"))
                        .row("BudgetGuard.check, p50", Unit.MICROSECONDS, "guard.check.p50_us")
                        .beside(new Peer("by 16 threads", "guard.checkBy16.p50_us")),
                atMost(64, "nothing", median("guard.check.bytes"))
                        .row("bytes allocated by it", Unit.BYTES, "guard.check.bytes")
                        .beside(NO_PEERS),
                atMost(100, "≤ 100 µs", median("guard.reserveAndSettle.p50_us"))
                        .row("reserve and settle, p50", Unit.MICROSECONDS, "guard.reserveAndSettle.p50_us")
                        .beside(new Peer("by 16 threads", "guard.reserveAndSettleBy16.p50_us")));
    }

    static List<Row> testkit() {
        return List.of(
                atMost(5, "≤ 5 µs", median("in-process.chargedSdkCall.p50_us"))
                        .row(
                                "in process: a whole SDK call, charged, p50",
                                Unit.MICROSECONDS,
                                inProcess("Sdk", ".p50_us"))
                        .beside(inProcess(".p50_us")),
                atMost(6 * 1024, "≤ 6 KiB", median("in-process.chargedSdkCall.bytes"))
                        .row("bytes allocated by it", Unit.BYTES, inProcess("Sdk", ".bytes"))
                        .beside(inProcess(".bytes")),
                atMost(5, "≤ 5 µs", median("in-process.chargedCall.p50_us"))
                        .row("a charged call by a client of your own, p50", Unit.MICROSECONDS, inProcess("", ".p50_us"))
                        .beside(inProcess(".p50_us")),
                atMost(6 * 1024, "≤ 6 KiB", median("in-process.chargedCall.bytes"))
                        .row("bytes allocated by it", Unit.BYTES, inProcess("", ".bytes"))
                        .beside(inProcess(".bytes")),
                atMost(5, "≤ 5 µs", median("in-process.sdkRead.p50_us"))
                        .row("a read by the SDK, p50", Unit.MICROSECONDS, "in-process.sdkRead.p50_us")
                        .beside(inProcess(".p50_us")),
                atMost(6 * 1024, "≤ 6 KiB", median("in-process.sdkRead.bytes"))
                        .row("bytes allocated by it", Unit.BYTES, "in-process.sdkRead.bytes")
                        .beside(inProcess(".bytes")),
                atLeast(1.0, "≥ WireMock", ratio("load.anyint.per_s", "load.wiremock-transformer.per_s"))
                        .row("over HTTP, 4 connections: charged requests", Unit.A_SECOND, "load.anyint.per_s")
                        .beside(fakes(
                                "load.%s.per_s", "wiremock-transformer", "wiremock-stub", "mockwebserver", "jdk")),
                atMost(0.5, "≤ 0.5 × WireMock", ratio("first-chat.anyint.ms", "first-chat.wiremock-stub.ms"))
                        .row("fresh JVM to the first charged answer", Unit.MILLISECONDS, "first-chat.anyint.ms")
                        .beside(fakes("first-chat.%s.ms", "wiremock-stub", "mockwebserver", "jdk")),
                atMost(100, "≤ 100 µs", median("isolation.anyint.p50_us"))
                        .row("a fresh account, or a fresh server", Unit.MICROSECONDS, "isolation.anyint.p50_us")
                        .beside(fakes("isolation.%s.p50_us", "wiremock")),
                atMost(160, "≤ 160 B", median("kept.anyint.bytes"))
                        .row("heap kept of a request", Unit.BYTES, "kept.anyint.bytes")
                        .beside(fakes("kept.%s.bytes", "wiremock-stub")),
                atLeast(1_000_000, "≥ 1,000,000/s", samples -> NANOS_A_SECOND / samples.median("engine.new.ns"))
                        .row("the engine alone: admit, charge, book", Unit.NANOSECONDS, "engine.new.ns")
                        .beside(NO_PEERS),
                atLeast(0.9, "≥ 0.9 × as many", ratio("engine.new.ns", "engine.long.ns"))
                        .row("the same after a long history", Unit.NANOSECONDS, "engine.long.ns")
                        .beside(new Peer("new account", "engine.new.ns")));
    }

    private static String inProcess(String kind, String suffix) {
        return "in-process.charged" + kind + "Call" + suffix;
    }

    private static Peer[] inProcess(String suffix) {
        return new Peer[] {
            new Peer("bare interceptor", "in-process.bareInterceptor" + suffix),
            new Peer("WireMock through OkHttp", "in-process.wiremock" + suffix)
        };
    }

    private static Peer[] clients(String figure, String... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Peer("bare", figure.formatted("okhttp"))),
                        Arrays.stream(more).map(name -> new Peer(name, figure.formatted(name))))
                .toArray(Peer[]::new);
    }

    private static Peer[] fakes(String figure, String... names) {
        return Arrays.stream(names)
                .map(name -> new Peer(name, figure.formatted(name)))
                .toArray(Peer[]::new);
    }

    private static ToDoubleFunction<Samples> median(String figure) {
        return samples -> samples.median(figure);
    }

    private static ToDoubleFunction<Samples> ratio(String one, String other) {
        return samples -> samples.ratio(one, other);
    }

    private static Goal atMost(double bound, String words, ToDoubleFunction<Samples> measure) {
        return new Goal(bound, words, measure, false);
    }

    private static Goal atLeast(double bound, String words, ToDoubleFunction<Samples> measure) {
        return new Goal(bound, words, measure, true);
    }

    private record Goal(double bound, String words, ToDoubleFunction<Samples> measure, boolean least) {

        Started row(String what, Unit unit, String ours) {
            return new Started(this, what, unit, ours);
        }
    }

    private record Started(Goal goal, String what, Unit unit, String ours) {

        Row beside(Peer... peers) {
            return new Row(what, unit, List.of(peers), ours, goal.words, goal.measure, goal.bound, goal.least);
        }
    }
}
