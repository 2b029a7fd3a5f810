package ai.anyint.sdk.core.internal.transport;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.Endpoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What the links of one attempt know of their call; it travels as the request's tag. */
final class Attempt {

    private final Object client;
    private final Endpoint<?> endpoint;
    private final int number;
    private final Secret credential;
    private final List<Secret> secrets;
    private volatile boolean dialed;
    private volatile boolean connected;

    Attempt(Object client, Endpoint<?> endpoint, int number, Secret credential, Collection<Secret> inBody) {
        this.client = client;
        this.endpoint = endpoint;
        this.number = number;
        this.credential = credential;
        this.secrets = inBody.isEmpty() ? List.of(credential) : both(credential, inBody);
    }

    private static List<Secret> both(Secret credential, Collection<Secret> inBody) {
        List<Secret> all = new ArrayList<>(inBody);
        all.add(credential);
        return Collections.unmodifiableList(all);
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

    /** What no log of this attempt may show. */
    List<Secret> secrets() {
        return secrets;
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
