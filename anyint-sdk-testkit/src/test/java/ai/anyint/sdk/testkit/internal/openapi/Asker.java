package ai.anyint.sdk.testkit.internal.openapi;

import ai.anyint.sdk.testkit.internal.api.WireRequest;
import ai.anyint.sdk.testkit.internal.transport.InProcess;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who asked, or by which way: what a request itself tells of it. */
public enum Asker {
    /** The SDK's blocking face. */
    SDK_BLOCKING,

    /** The SDK's asynchronous face. */
    SDK_ASYNC,

    /** Any client without a socket. */
    IN_PROCESS,

    /** Any client over a socket. */
    HTTP,

    /** OpenAI's own client for Java. */
    OPENAI_JAVA,

    /** Anthropic's own client for Java. */
    ANTHROPIC_JAVA;

    /** The header by which a test tells which face it calls, because the wire is the same. */
    public static final String FACE = "x-test-face";

    static List<Asker> of(WireRequest request) {
        return Arrays.stream(values()).filter(asker -> asker.asks(request)).toList();
    }

    private boolean asks(WireRequest request) {
        String host = request.url().host();
        String agent = String.valueOf(request.headers().get("User-Agent"));
        String face = String.valueOf(request.headers().get(FACE));
        return switch (this) {
            case SDK_BLOCKING -> face.equals("blocking");
            case SDK_ASYNC -> face.equals("async");
            case IN_PROCESS -> host.equals(InProcess.HOST);
            case HTTP -> host.equals("127.0.0.1") || host.equals("localhost");
            case OPENAI_JAVA -> agent.startsWith("OpenAI");
            case ANTHROPIC_JAVA -> agent.startsWith("Anthropic");
        };
    }

    /** Returns the name in files and tables. */
    public String mark() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
