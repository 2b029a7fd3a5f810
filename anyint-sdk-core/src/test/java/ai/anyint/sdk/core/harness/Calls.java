package ai.anyint.sdk.core.harness;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.AnyIntClientBuilder;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Calls of an invented service, and clients that send them. */
public final class Calls {

    public static final String KEY = "sk-prov-test0123456789abcdefghijABCDEFGHIJ_-";

    private Calls() {}

    public static ApiCall<JsonNode> read() {
        return Endpoint.get("things.get", "/v1/things/{thing_id}", KeyFamily.PROVISIONING, JsonNode.class)
                .call()
                .path("thing_id", "thing-4711");
    }

    public static ApiCall<JsonNode> create() {
        return Endpoint.post("things.create", "/v1/things", KeyFamily.PROVISIONING, JsonNode.class)
                .call()
                .body(Map.of("prompt", "tell nobody about the merger"));
    }

    public static ApiCall<@Nullable Void> remove() {
        return Endpoint.delete("things.delete", "/v1/things", KeyFamily.PROVISIONING)
                .call();
    }

    /** A client over a service without a socket, whose time passes at once. */
    public static AnyIntClientBuilder client(InProcess service) {
        return AnyIntClient.builder()
                .provisioningKey(KEY)
                .random(new Random(20_260_131))
                .timeSource(new SteppedTime())
                .httpClient(service.client());
    }

    /** A client with its own sockets and the machine's time. */
    public static AnyIntClientBuilder client(String url) {
        return AnyIntClient.builder().provisioningKey(KEY).baseUrl(url);
    }
}
