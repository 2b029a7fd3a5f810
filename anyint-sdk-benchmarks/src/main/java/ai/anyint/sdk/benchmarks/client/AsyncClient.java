package ai.anyint.sdk.benchmarks.client;

import java.util.concurrent.CompletableFuture;

/** A client that need not wait. */
public interface AsyncClient extends Client {

    /** Sends the request and returns at once. */
    CompletableFuture<?> start();
}
