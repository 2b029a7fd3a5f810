package ai.anyint.sdk.benchmarks.fake;

import java.io.IOException;

/** A fake that listens on a port of the loopback address and answers chat completions. */
public interface FakeHost extends AutoCloseable {

    /** The answer that the fakes give which cannot make one themselves. */
    String CANNED = "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"gpt-4o-mini\","
            + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Hello\"},"
            + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":14,\"completion_tokens\":21,"
            + "\"total_tokens\":35}}";

    /** Returns the port. */
    int port();

    /** Returns the key to call it with; most take any. */
    default String key() {
        return "sk-test-0123456789abcdefghijklmnopqrstuvwxyz";
    }

    @Override
    void close() throws IOException;

    /** Starts a fake by its name. Only the class of the one that is asked for is loaded. */
    static FakeHost named(String name) throws IOException {
        return switch (name) {
            case "anyint" -> new AnyIntHost();
            case "wiremock-stub" -> WireMockHost.withStub();
            case "wiremock-transformer" -> WireMockHost.withTransformer();
            case "mockwebserver" -> new MockWebServerHost();
            case "jdk" -> new JdkHost();
            default -> throw new IllegalArgumentException("no fake is called " + name);
        };
    }
}
