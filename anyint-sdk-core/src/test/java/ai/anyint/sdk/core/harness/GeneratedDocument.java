package ai.anyint.sdk.core.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A JSON document with keys and prompts at random places, whole, split over fields, and escaped. */
public final class GeneratedDocument {

    public static final String SECRET_PART = "0123456789abcdef";
    public static final String PROMPT_PART = "merger";

    private static final String SECRET = "sk-prov-test" + SECRET_PART + "ghijABCDEFGHIJ_-";
    private static final String PROMPT = "tell nobody about the merger, please";
    private static final List<String> PROMPT_FIELDS = List.of(
            "prompt", "messages", "content", "text", "input", "output", "url", "message", "name", "tags", "b64");
    private static final List<String> ALL_FIELDS =
            List.of("id", "type", "code", "status", "param", "request_id", "object", "error", "key", "prompt", "n");
    private static final List<String> HEADERS =
            List.of("X-Request-Id", "Server", "Set-Cookie", "Authorization", "X-New", "Content-Type");

    private final int seed;
    private final String json;
    private final Map<String, String> headers;

    private GeneratedDocument(int seed, String json, Map<String, String> headers) {
        this.seed = seed;
        this.json = json;
        this.headers = headers;
    }

    public static GeneratedDocument of(int seed) {
        Random random = new Random(seed);
        String json = "{\"planted\":[" + planted(random) + "," + value(random, random.nextInt(7)) + "]}";
        return new GeneratedDocument(seed, json, Map.of(randomCase(random, pick(random, HEADERS)), "v " + SECRET));
    }

    public String json() {
        return json;
    }

    public JsonNode tree() {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Map<String, String> headers() {
        return headers;
    }

    private static String value(Random random, int depth) {
        if (depth == 0) {
            return planted(random);
        }
        StringBuilder out = new StringBuilder();
        boolean object = random.nextInt(3) > 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            out.append(object ? "\"" + pick(random, ALL_FIELDS) + i + "\":" : "")
                    .append(value(random, depth - 1));
            out.append(i == 0 ? "" : ", ");
        }
        return object ? "{" + out + "}" : "[" + out + "]";
    }

    private static String planted(Random random) {
        String secret = randomCase(random, SECRET);
        int half = SECRET.length() / 2;
        return switch (random.nextInt(5)) {
            case 0 -> "{\"" + pick(random, ALL_FIELDS) + "\":\"" + escaped(random, secret) + "\"}";
            case 1 -> "{\"" + pick(random, ALL_FIELDS) + "\":\"" + escaped(random, PROMPT) + "\"}";
            case 2 -> "{\"" + pick(random, PROMPT_FIELDS) + "\":\"" + escaped(random, PROMPT) + "\"}";
            case 3 ->
                "{\"part\":\"" + secret.substring(0, half) + "\",\"" + pick(random, PROMPT_FIELDS) + "\":\""
                        + secret.substring(half) + "\"}";
            default -> "{\"" + escaped(random, random.nextBoolean() ? secret : PROMPT) + "\":1}";
        };
    }

    private static String escaped(Random random, String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(random.nextInt(6) == 0 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return out.toString();
    }

    private static String randomCase(Random random, String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        return out.toString();
    }

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    @Override
    public String toString() {
        return "seed " + seed + ", body " + json;
    }
}
