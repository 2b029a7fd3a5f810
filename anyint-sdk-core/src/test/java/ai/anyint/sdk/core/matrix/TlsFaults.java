package ai.anyint.sdk.core.matrix;

import static ai.anyint.sdk.core.matrix.Rule.NEVER_CONNECTED;
import static ai.anyint.sdk.core.matrix.Rule.NEVER_TRUSTED;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** What goes wrong while the connection is made secure. */
final class TlsFaults {

    /** Level fatal, handshake_failure: nothing that both sides can do. */
    private static final String HANDSHAKE_FAILURE = "\u0015\u0003\u0003\u0000\u0002\u0002(";

    private TlsFaults() {}

    static List<Fault> with(int selfSignedPort) {
        String selfSigned = "https://localhost:" + selfSignedPort;
        return List.of(
                Fault.before(
                        "TLS: self-signed certificate", NEVER_TRUSTED, (client, own) -> client.baseUrl(selfSigned)),
                Fault.before(
                        "TLS: certificate of another host",
                        NEVER_TRUSTED,
                        (client, own) -> client.baseUrl(selfSigned).httpClient(trustingButForTheName())),
                hello(
                        "TLS: nothing in common with the server",
                        NEVER_TRUSTED,
                        (number, connection) -> Wire.write(connection, HANDSHAKE_FAILURE)),
                hello(
                        "TLS: server that speaks plain HTTP",
                        NEVER_TRUSTED,
                        (number, connection) -> Wire.write(connection, Wire.answer(400, "TLS?", ""))),
                hello(
                        "TLS: connection closed in the handshake",
                        NEVER_CONNECTED,
                        (number, connection) -> connection.close()),
                hello(
                        "TLS: connection reset in the handshake",
                        NEVER_CONNECTED,
                        (number, connection) -> Wire.reset(connection)));
    }

    private static Fault hello(String name, Rule rule, RawServer.Behaviour server) {
        return Fault.of(name, rule, "ConnectionException", server)
                .with((client, own) -> client.baseUrl("https://127.0.0.1:" + own.port()));
    }

    private static OkHttpClient trustingButForTheName() {
        X509TrustManager anyone = new TrustsAnyone();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {anyone}, null);
            return new OkHttpClient.Builder()
                    .sslSocketFactory(context.getSocketFactory(), anyone)
                    .hostnameVerifier((host, session) -> false)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class TrustsAnyone implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
