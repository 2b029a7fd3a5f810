package ai.anyint.sdk.account;

import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.AnyIntClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mockwebserver3.MockWebServer;

/** One face over one transport, to ask a scripted service by. */
record Way(String name, boolean overHttp, Function<AnyIntClient, TeamFace> view, Function<AnyIntClient, Face> face) {

    static final Way SHORTEST = new Way("blocking, in process", false, TeamFace::blocking, Face::blocking);

    static List<Way> all() {
        return List.of(
                SHORTEST,
                new Way("async, in process", false, TeamFace::async, Face::async),
                new Way("blocking, over HTTP", true, TeamFace::blocking, Face::blocking),
                new Way("async, over HTTP", true, TeamFace::async, Face::async));
    }

    void ask(ScriptedService service, Consumer<TeamFace> questions) {
        withClient(service, UnaryOperator.identity(), anyint -> questions.accept(view.apply(anyint)));
    }

    void withClient(
            ScriptedService service, UnaryOperator<AnyIntClientBuilder> options, Consumer<AnyIntClient> questions) {
        if (overHttp) {
            try (MockWebServer server = new MockWebServer()) {
                server.setDispatcher(service.overHttp());
                server.start();
                use(client(options).baseUrl(server.url("/").toString()), questions);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            use(client(options).httpClient(service.inProcess()), questions);
        }
    }

    private static void use(AnyIntClientBuilder builder, Consumer<AnyIntClient> questions) {
        try (AnyIntClient anyint = builder.build()) {
            questions.accept(anyint);
        }
    }

    private static AnyIntClientBuilder client(UnaryOperator<AnyIntClientBuilder> options) {
        return options.apply(AnyIntClient.builder().provisioningKey("sk-prov-test" + "0".repeat(32)));
    }

    @Override
    public String toString() {
        return name;
    }
}
