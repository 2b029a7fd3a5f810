package ai.anyint.sdk.benchmarks.client;

import java.io.IOException;

/** A client at work on one small read. */
public interface Client extends AutoCloseable {

    /** Sends the request and returns what was read. */
    Object call() throws Exception;

    @Override
    default void close() throws IOException {}
}
