package ai.anyint.sdk.benchmarks.fake;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** WireMock: either a stub with its journal, as it comes, or a transformer that makes each answer and no journal. */
final class WireMockHost implements FakeHost {

    private final WireMockServer server;

    private WireMockHost(WireMockServer server) {
        this.server = server;
    }

    static WireMockHost withStub() {
        WireMockServer server = new WireMockServer(options().dynamicPort());
        server.stubFor(any(anyUrl()).willReturn(okJson(CANNED)));
        server.start();
        return new WireMockHost(server);
    }

    static WireMockHost withTransformer() {
        WireMockServer server = new WireMockServer(
                options().dynamicPort().disableRequestJournal().extensions(new Answering()));
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withTransformers("answering")));
        server.start();
        return new WireMockHost(server);
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Answering implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "answering";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return new ResponseDefinitionBuilder()
                    .withStatus(200)
                    .withHeader("Content-Type", "application/json")
                    .withBody(CANNED)
                    .build();
        }
    }
}
