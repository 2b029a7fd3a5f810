package ai.anyint.sdk.benchmarks.client;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.Balance;
import ai.anyint.sdk.core.AnyIntClient;
import java.util.concurrent.CompletableFuture;

/** This SDK, as its README builds it. */
final class AnyInt implements AsyncClient {

    private final AnyIntClient anyint;
    private final AccountClient account;

    AnyInt(String url) {
        this.anyint =
                AnyIntClient.builder().baseUrl(url).provisioningKey(Clients.KEY).build();
        this.account = AccountClient.of(anyint);
    }

    @Override
    public Balance call() {
        return account.balance();
    }

    @Override
    public CompletableFuture<Balance> start() {
        return account.async().balance();
    }

    @Override
    public void close() {
        anyint.close();
    }
}
