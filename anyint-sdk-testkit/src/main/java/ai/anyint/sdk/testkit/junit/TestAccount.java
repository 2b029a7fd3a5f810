package ai.anyint.sdk.testkit.junit;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import ai.anyint.sdk.testkit.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What one test has of the fake. All tests share the fake itself: accounts do not see each other. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes only the older interface
final class TestAccount implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final FakeAnyInt FAKE = FakeAnyInt.create();

    private final AnyIntTest settings;
    private final FakeAccount account;
    private @Nullable AnyIntClient client;
    private @Nullable FakeServer server;

    private TestAccount(AnyIntTest settings, FakeAccount account) {
        this.settings = settings;
        this.account = account;
    }

    static TestAccount open(AnyIntTest settings) {
        return new TestAccount(
                settings,
                settings.now().isEmpty()
                        ? FAKE.openAccount(settings.balance())
                        : FAKE.openAccount(settings.balance(), Instant.parse(settings.now())));
    }

    FakeAnyInt fake() {
        return FAKE;
    }

    FakeAccount account() {
        return account;
    }

    AnyIntClient client() {
        if (client == null) {
            client = settings.transport() == AnyIntTest.Transport.HTTP ? account.client(server()) : account.client();
        }
        return client;
    }

    FakeServer server() {
        if (server == null) {
            server = account.serve();
        }
        return server;
    }

    /** Whether this is what a field of the test was filled with. */
    boolean isOwn(@Nullable Object value) {
        return value != null
                && (value.equals(account)
                        || value.equals(client)
                        || value.equals(server)
                        || value.equals(FAKE)
                        || value.equals(account.clock()));
    }

    void requireNothingUnexpected() {
        List<Fault> unused = account.unusedFaults();
        if (!unused.isEmpty()) {
            throw new AssertionError("the test injected faults that did not strike as often as planned: " + unused
                    + "; remove() those that may stay unused\n" + account.report());
        }
        Map<String, Integer> unexpected = account.unexpectedRefusals();
        if (!unexpected.isEmpty()) {
            throw new AssertionError("the fake refused calls that the test did not expect: " + unexpected
                    + "; expect them with assertThat(account).wasRefused(code, times)\n" + account.report());
        }
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
        account.forget(); // first, so that no request is held at a gate when the server ends
        if (server != null) {
            server.close();
        }
    }
}
