package ai.anyint.sdk.testkit.internal.openapi;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import ai.anyint.sdk.testkit.FakeMount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;

/** Makes real exchanges with a fake, for tests that then change them. */
final class Recorder {

    private static final String HOST = "https://any.test";

    private final FakeAnyInt fake = FakeAnyInt.create();
    private final FakeAccount account = fake.openAccount("125.5", Instant.parse("2026-01-31T09:30:00Z"));
    private final FakeMount mount = fake.mount();

    Passed get(String path) {
        return exchange("GET", path, "");
    }

    Passed post(String path, String body) {
        return exchange("POST", path, body);
    }

    Passed delete(String path) {
        return exchange("DELETE", path, "");
    }

    /** Sends a form of texts, as an application. */
    Passed form(String path, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, text) -> body.append("--x\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(text)
                .append("\r\n"));
        return exchange("POST", path, account.apiKey(), "multipart/form-data; boundary=x", body + "--x--\r\n");
    }

    private Passed exchange(String method, String path, String body) {
        return exchange(method, path, account.provisioningKey(), "application/json", body);
    }

    private Passed exchange(String method, String path, Secret key, String type, String body) {
        Headers sent = Headers.of("Authorization", "Bearer " + key.reveal(), "Content-Type", type);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        FakeMount.Answer answer = mount.answer(method, HOST + path, sent.toMultimap(), bytes);
        Headers.Builder received = new Headers.Builder();
        for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
            header.getValue().forEach(value -> received.add(header.getKey(), value));
        }
        return new Passed(
                method,
                HttpUrl.get(HOST + path),
                sent,
                ByteString.of(bytes),
                answer.status(),
                received.build(),
                ByteString.of(answer.body()));
    }
}
