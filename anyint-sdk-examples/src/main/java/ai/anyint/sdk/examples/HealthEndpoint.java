package ai.anyint.sdk.examples;

import ai.anyint.sdk.billing.health.BillingHealth;
import ai.anyint.sdk.billing.health.HealthReport;
import ai.anyint.sdk.billing.health.Severity;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers how billing is, on any free port of the loopback address: 200 while nobody has to act at once, else 503. For
 * whoever is alerted, and not for what restarts a service or takes it off the load: neither pays a bill.
 */
final class HealthEndpoint implements AutoCloseable {

    private static final String PATH = "/health/billing";
    private static final int THREADS = 2;

    private final BillingHealth health;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    HealthEndpoint(BillingHealth health) throws IOException {
        this.health = health;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            HealthReport report = health.check();
            byte[] body = report.toJson().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(report.severity() == Severity.CRITICAL ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
