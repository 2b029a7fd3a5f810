package ai.anyint.sdk.testkit.contract;

import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeServer;
import java.net.Proxy;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** The two ways to reach the fake: what holds through one must hold through the other. */
enum Door {
    IN_PROCESS {
        @Override
        Wire open(FakeAnyInt fake, FakeAccount account) {
            return ofItsOwn(account);
        }

        @Override
        Wire ofItsOwn(FakeAccount account) {
            OkHttpClient http = new OkHttpClient.Builder()
                    .addInterceptor(account.interceptor())
                    .build();
            return new Wire(http, FakeAccount.inProcessUrl(), () -> {});
        }
    },
    HTTP {
        @Override
        Wire open(FakeAnyInt fake, FakeAccount account) {
            FakeServer server = fake.serve();
            return new Wire(SOCKETS, server.url().toString(), server::close);
        }

        @Override
        Wire ofItsOwn(FakeAccount account) {
            FakeServer server = account.serve();
            return new Wire(SOCKETS, server.url().toString(), server::close);
        }
    };

    /**
     * Sends nothing again by itself, because a test counts what it sent; and keeps the connections of all racing threads,
     * because one that is closed holds its port for a minute.
     */
    private static final OkHttpClient SOCKETS = new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(Race.RACERS, 1, TimeUnit.MINUTES))
            .build();

    abstract Wire open(FakeAnyInt fake, FakeAccount account);

    /** The way to this account alone, which a copy of an account needs: it has the original's keys. */
    abstract Wire ofItsOwn(FakeAccount account);
}
