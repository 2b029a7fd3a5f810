package ai.anyint.sdk.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.TimeSource;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs in JVMs of their own, with one account over HTTP and one PostgreSQL. */
@Tag("postgresql")
class TwoProcessesTest {

    private final String url = System.getProperty(PostgresBudgetStoreTest.URL, "");
    private final FakeAccount account =
            FakeAnyInt.create().openAccount("5.50").answer(SpendingProcess.MODEL, CannedAnswer.tokens(1_000, 1_000));
    private final FakeServer server = account.serve();
    private final JdbcBudgetStore store = JdbcBudgetStore.of(new UrlDataSource(url), "acme");

    @BeforeEach
    void beginEmpty() throws SQLException {
        try (Connection connection = new UrlDataSource(url).getConnection()) {
            connection.createStatement().execute("drop table if exists anyint_budget");
        }
        store.createTable();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Process start(String what) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                SpendingProcess.class.getName(),
                what,
                Long.toString(account.apiKeyId()),
                url);
        builder.environment().put("ANYINT_BASE_URL", server.url().toString());
        builder.environment()
                .put("ANYINT_PROVISIONING_KEY", account.provisioningKey().reveal());
        builder.environment().put("ANYINT_API_KEY", account.apiKey().reveal());
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String answerOf(Process process, String begin) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(begin)) {
                return line.substring(begin.length());
            }
        }
        throw new AssertionError("the process said nothing that begins with " + begin);
    }

    @Test
    void twoJvms_spendToTheFloorTogether() throws Exception {
        Process one = start("spend");
        Process other = start("spend");
        int done = Integer.parseInt(answerOf(one, "done ")) + Integer.parseInt(answerOf(other, "done "));
        assertThat(one.waitFor() + other.waitFor()).isZero();

        assertThat(account.balance().toBigDecimal()).isBetween(new BigDecimal("0.982"), new BigDecimal("1.045"));
        assertThat(done).isBetween(247, 250);
        assertThat(account.unexpectedRefusals()).isEmpty();
    }

    @Test
    void whatAKilledJvmHeld_isFreeOnceItsLeaseEnds() throws Exception {
        Process holder = start("hold");
        assertThat(answerOf(holder, "holding ")).isEqualTo("4.50");
        holder.destroyForcibly().waitFor();

        try (AnyIntClient anyint = account.client(server);
                Ahead now = new Ahead(Duration.ZERO);
                Ahead later = new Ahead(Duration.ofMinutes(11))) {
            assertThatExceptionOfType(BudgetExhaustedException.class)
                    .isThrownBy(() -> reserve(anyint, now))
                    .satisfies(stop -> assertThat(stop.inFlight().money()).isEqualTo(Money.of("4.50")));
            reserve(anyint, later);
        }
    }

    private void reserve(AnyIntClient anyint, TimeSource time) {
        SpendingProcess.guard(anyint, account.apiKeyId(), store)
                .timeSource(time)
                .build()
                .reserve(SpendingProcess.A_CALL)
                .release();
    }

    /** The machine's time, so much later. */
    private record Ahead(Duration by, TimeSource machine) implements TimeSource {

        Ahead(Duration by) {
            this(by, TimeSource.system());
        }

        @Override
        public Instant now() {
            return machine.now().plus(by);
        }

        @Override
        public long nanoTime() {
            return machine.nanoTime() + by.toNanos();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            machine.pause(duration);
        }

        @Override
        public Scheduled schedule(Duration delay, Runnable task) {
            return machine.schedule(delay, task);
        }

        @Override
        public void close() {
            machine.close();
        }
    }
}
