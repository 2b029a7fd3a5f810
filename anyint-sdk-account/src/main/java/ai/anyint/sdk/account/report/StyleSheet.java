package ai.anyint.sdk.account.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page's style, and the policy that lets in nothing else. */
final class StyleSheet {

    private static final String TEXT = read();
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash(TEXT) + "'; base-uri 'none'; form-action 'none'";

    private StyleSheet() {}

    static String text() {
        return TEXT;
    }

    /** Returns a content security policy: this style, known by its hash, and no script, picture, font or request at all. */
    static String policy() {
        return POLICY;
    }

    private static String read() {
        try (InputStream css = StyleSheet.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("report.css is not beside " + StyleSheet.class.getName());
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
