package ai.anyint.sdk.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A certificate for the loopback address, and a trust store that is the JDK's own, as large as it is, and this one more. */
final class Certificate {

    private static final String PASSWORD = "changeit";

    private final Path keys;
    private final Path trust;

    Certificate(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        keys = folder.resolve("server.p12");
        trust = folder.resolve("trust");
        Files.deleteIfExists(keys);
        keytool(folder, "-genkeypair", "-alias", "bench", "-keyalg", "RSA", "-keysize", "2048", "-validity", "30")
                .with("-storetype", "PKCS12", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1")
                .on(keys);
        Path certificate = folder.resolve("server.pem");
        keytool(folder, "-exportcert", "-rfc", "-alias", "bench", "-file", certificate.toString())
                .on(keys);
        Files.copy(
                Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"),
                trust,
                StandardCopyOption.REPLACE_EXISTING);
        keytool(folder, "-importcert", "-noprompt", "-alias", "bench", "-file", certificate.toString())
                .on(trust);
    }

    List<String> server() {
        return List.of("-Djavax.net.ssl.keyStore=" + keys, "-Djavax.net.ssl.keyStorePassword=" + PASSWORD);
    }

    List<String> client() {
        return List.of("-Djavax.net.ssl.trustStore=" + trust, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    private static Keytool keytool(Path folder, String... arguments) {
        return new Keytool(folder, List.of(arguments));
    }

    private record Keytool(Path folder, List<String> arguments) {

        Keytool with(String... more) {
            return new Keytool(folder, concat(arguments, List.of(more)));
        }

        void on(Path store) throws IOException, InterruptedException {
            List<String> all = concat(arguments, List.of("-keystore", store.toString(), "-storepass", PASSWORD));
            Jvm.tool(folder.toFile(), "keytool", all.toArray(String[]::new));
        }

        private static List<String> concat(List<String> some, List<String> more) {
            return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
        }
    }
}
