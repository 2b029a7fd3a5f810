package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.Endpoint;

/** What the links of one attempt know of their call; it travels as the request's tag. */
final class Attempt {

    private final Object client;
    private final Endpoint<?> endpoint;
    private final int number;
    private final Secret credential;
    private volatile boolean dialed;
    private volatile boolean connected;

    Attempt(Object client, Endpoint<?> endpoint, int number, Secret credential) {
        this.client = client;
        this.endpoint = endpoint;
        this.number = number;
        this.credential = credential;
    }

    Object client() {
        return client;
    }

    Endpoint<?> endpoint() {
        return endpoint;
    }

    int number() {
        return number;
    }

    Secret credential() {
        return credential;
    }

    /** From here on only the network can fail it, and not a user's interceptor that stands in for one. */
    void dials() {
        dialed = true;
    }

    /** From here on the service may have seen the request. */
    void reachedConnection() {
        connected = true;
    }

    boolean isConnected() {
        return connected;
    }

    boolean failedToConnect() {
        return dialed && !connected;
    }
}
