package ai.anyint.sdk.core.matrix;

import ai.anyint.sdk.core.endpoint.HttpMethod;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;

/** Every fault, and what its servers need. */
final class Matrix implements AutoCloseable {

    static final List<HttpMethod> METHODS = List.of(HttpMethod.values());

    private final WireMockServer selfSigned =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());

    /** Bound and not listening: what connects to it is refused, and nobody else can get the port. */
    private final Socket refusing = new Socket();

    Matrix() {
        selfSigned.start();
        try {
            refusing.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Fault> faults() {
        return Stream.of(
                        NetworkFaults.beforeTheRequest(refusing.getLocalPort()),
                        TlsFaults.with(selfSigned.httpsPort()),
                        NetworkFaults.afterTheRequest(),
                        StatusFaults.all(),
                        ContractErrors.all(),
                        RetryAfterFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    int requestsThroughRefusedTls() {
        return selfSigned.getAllServeEvents().size();
    }

    @Override
    public void close() {
        selfSigned.stop();
        try {
            refusing.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
