package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.Ticket;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import ai.anyint.sdk.testkit.internal.engine.Usage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.SplittableRandom;

/** {@code POST /openai/v1/embeddings}: vectors that follow from the text alone, as numbers or in base64. */
final class Embeddings {

    private static final int DIMENSIONS = 8;
    private static final int MOST_DIMENSIONS = 4096;

    private final Answers answers;

    Embeddings(Answers answers) {
        this.answers = answers;
    }

    WireResponse answer(Exchange exchange) {
        JsonIn body = exchange.json();
        EmbeddingInput input = EmbeddingInput.of(body.node("input"));
        boolean base64 = body.text("encoding_format").filter("base64"::equals).isPresent();
        int dimensions = (int) body.integer("dimensions", 1, MOST_DIMENSIONS).orElse(DIMENSIONS);
        Account account = exchange.application().account();
        Ticket ticket = ModelRoutes.admit(exchange, body, Unit.TOKENS);
        long tokens = answers.of(account, ticket.model().id()).inputTokens().orElse(input.tokens());
        account.complete(ticket, Usage.tokens(tokens, 0));
        return WireResponse.json(
                200,
                JsonOut.object(out -> out.field("object", "list")
                        .array("data", input.items().size(), (item, index) -> {
                            item.field("object", "embedding").field("index", index);
                            float[] vector = vector(input.items().get(index), dimensions);
                            if (base64) {
                                item.field("embedding", base64(vector));
                            } else {
                                item.numbers("embedding", vector);
                            }
                        })
                        .field("model", ticket.model().id())
                        .object(
                                "usage",
                                usage -> usage.field("prompt_tokens", tokens).field("total_tokens", tokens))));
    }

    /** Equal texts have equal vectors, on every machine and in every run. */
    private static float[] vector(String text, int dimensions) {
        SplittableRandom random = new SplittableRandom(text.hashCode());
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) (random.nextDouble() * 2 - 1);
        }
        return vector;
    }

    private static String base64(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : vector) {
            bytes.putFloat(value);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
