package ai.anyint.sdk.benchmarks.client;

/** The clients by name. Only the class of the one that is asked for is loaded: each runs on a class path of its own. */
public final class Clients {

    /** No real key; every client sends it in its own header. */
    static final String KEY = "sk-prov-test-0123456789abcdefghijklmnopqrstuvwxyz";

    private Clients() {}

    /** Makes a client of the server at a URL. */
    public static Client named(String name, String url) {
        return switch (name) {
            case "okhttp" -> new BareOkHttp(url);
            case "anyint" -> new AnyInt(url);
            case "anyint-observed" -> new AnyIntObserved(url);
            case "openai" -> new OpenAi(url);
            case "anthropic" -> new Anthropic(url);
            case "stripe" -> new Stripe(url);
            default -> throw new IllegalArgumentException("no client is called " + name);
        };
    }
}
