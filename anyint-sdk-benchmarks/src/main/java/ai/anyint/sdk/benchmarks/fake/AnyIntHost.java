package ai.anyint.sdk.benchmarks.fake;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;

/** This SDK's fake as a test has it: every call admitted by its rules, charged, written to the ledger and audited. */
final class AnyIntHost implements FakeHost {

    private final FakeAccount account = FakeAnyInt.create().openAccount("100000000");
    private final FakeServer server = account.serve();

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public String key() {
        return account.apiKey().reveal();
    }

    @Override
    public void close() {
        server.close();
    }
}
