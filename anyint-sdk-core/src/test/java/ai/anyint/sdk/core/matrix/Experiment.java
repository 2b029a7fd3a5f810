package ai.anyint.sdk.core.matrix;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.AnyIntClientBuilder;
import ai.anyint.sdk.core.KeyFamily;
import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.ApiResponse;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.endpoint.HttpMethod;
import ai.anyint.sdk.core.error.AnyIntException;
import ai.anyint.sdk.core.harness.SteppedTime;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Makes one call with one fault, and tells what was seen on both sides. */
record Experiment(Cell cell, List<RawRequest> requests, Optional<AnyIntException> failure) {

    static final String KEY = "sk-prov-test0123456789abcdef0123456789abcdef";

    /** The two faces of a call, which must not differ. */
    enum Face {
        BLOCKING,
        ASYNCHRONOUS;

        int attempts(AnyIntClient client, ApiCall<?> call) {
            return switch (this) {
                case BLOCKING -> client.exchange(call).attempts();
                case ASYNCHRONOUS ->
                    client.exchangeAsync(call).thenApply(ApiResponse::attempts).join();
            };
        }
    }

    static Experiment with(HttpMethod method, Fault fault) {
        return with(method, fault, Face.BLOCKING, RetryPolicy.standard());
    }

    static Experiment with(HttpMethod method, Fault fault, Face face, RetryPolicy policy) {
        SteppedTime time = new SteppedTime();
        RawServer server = new RawServer(fault.server());
        int attempts;
        Optional<AnyIntException> failure = Optional.empty();
        try (server;
                AnyIntClient client = client(fault, server, time, policy)) {
            attempts = face.attempts(client, call(method));
        } catch (AnyIntException e) {
            failure = Optional.of(e);
            attempts = e.attempts();
        } catch (CompletionException e) {
            AnyIntException cause = (AnyIntException) e.getCause();
            failure = Optional.of(cause);
            attempts = cause.attempts();
        }
        Cell seen = new Cell(
                server.requests().size(),
                attempts,
                failure.map(e -> e.getClass().getSimpleName()).orElse("success"),
                failure.map(AnyIntException::mayHaveBeenApplied).orElse(false),
                failure.flatMap(AnyIntException::retryAfter).map(Oracle::words).orElse("-"),
                List.copyOf(time.pauses()));
        return new Experiment(seen, server.requests(), failure);
    }

    private static AnyIntClient client(Fault fault, RawServer server, SteppedTime time, RetryPolicy policy) {
        AnyIntClientBuilder client = AnyIntClient.builder()
                .baseUrl(server.url())
                .provisioningKey(KEY)
                .timeSource(time)
                .random(new MiddleOfRange())
                .retryPolicy(policy);
        fault.setting().accept(client, server);
        return client.build();
    }

    static ApiCall<?> call(HttpMethod method) {
        String path = "/v1/account/things";
        return switch (method) {
            case GET ->
                Endpoint.get("account.things.list", path, KeyFamily.PROVISIONING, JsonNode.class)
                        .call();
            case POST ->
                Endpoint.post("account.things.create", path, KeyFamily.PROVISIONING, JsonNode.class)
                        .call()
                        .body(Map.of("name", "a thing"));
            case PATCH ->
                Endpoint.patch("account.things.update", path, KeyFamily.PROVISIONING, JsonNode.class)
                        .call()
                        .body(Map.of("name", "another"));
            case DELETE ->
                Endpoint.delete("account.things.delete", path, KeyFamily.PROVISIONING)
                        .call();
        };
    }
}
