package ai.anyint.sdk.core.matrix;

import ai.anyint.sdk.core.AnyIntClientBuilder;
import ai.anyint.sdk.core.endpoint.HttpMethod;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One thing that goes wrong, and what is expected of it.
 *
 * @param setting what is different about the client
 * @param expected by method, because a half answer harms only who reads it
 * @param retryAfter what the answer asks to wait
 * @param isTooLong whether nobody may wait that long
 */
record Fault(
        String name,
        RawServer.Behaviour server,
        BiConsumer<AnyIntClientBuilder, RawServer> setting,
        Function<HttpMethod, Rule> expected,
        String surfaces,
        Optional<Duration> retryAfter,
        boolean isTooLong) {

    static Fault of(String name, Rule rule, String surfaces, RawServer.Behaviour server) {
        return new Fault(name, server, (client, own) -> {}, method -> rule, surfaces, Optional.empty(), false);
    }

    static Fault answering(String name, Rule rule, String surfaces, String answer) {
        return of(name, rule, surfaces, (number, connection) -> Wire.write(connection, answer));
    }

    /** A fault on the way to the server, which is made by how the client is set up. */
    static Fault before(String name, Rule rule, BiConsumer<AnyIntClientBuilder, RawServer> setting) {
        return of(name, rule, "ConnectionException", (number, connection) -> {}).with(setting);
    }

    Fault with(BiConsumer<AnyIntClientBuilder, RawServer> more) {
        return new Fault(name, server, more, expected, surfaces, retryAfter, isTooLong);
    }

    Fault asking(Duration wait) {
        return new Fault(name, server, setting, expected, surfaces, Optional.of(wait), isTooLong);
    }

    Fault tooLong() {
        return new Fault(name, server, setting, expected, surfaces, retryAfter, true);
    }

    /** A removal has no answer to read. */
    Fault harmlessToDelete() {
        return new Fault(
                name,
                server,
                setting,
                method -> method == HttpMethod.DELETE ? Rule.SUCCESS : expected.apply(method),
                surfaces,
                retryAfter,
                isTooLong);
    }
}
