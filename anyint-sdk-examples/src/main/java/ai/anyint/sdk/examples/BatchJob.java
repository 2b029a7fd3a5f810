package ai.anyint.sdk.examples;

import ai.anyint.sdk.billing.Price;
import ai.anyint.sdk.billing.budget.BudgetGuard;
import ai.anyint.sdk.billing.budget.BudgetRun;
import ai.anyint.sdk.billing.budget.Spend;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.Secret;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A batch of prompts through OpenAI's own client that stops before the credits run out, and can go on where it stopped. */
final class BatchJob implements AutoCloseable {

    /** The longest answer that is asked for: what makes the estimate the most that a call can cost. */
    private static final long MOST_ANSWER_TOKENS = 500;

    /** Room for what a model's template adds to a prompt: roles, marks, and with some models a short system prompt. */
    private static final long MOST_FRAME_TOKENS = 64;

    private static final BigDecimal TOKENS_OF_A_PRICE = new BigDecimal(1_000_000);

    private final BudgetGuard guard;
    private final Price price;
    private final OpenAIClient openai;
    private final List<String> answers = new ArrayList<>();

    BatchJob(BudgetGuard guard, Price price, URI baseUrl, Secret apiKey) {
        this.guard = guard;
        this.price = price;
        // Its own repeats are off: it takes every 429 for a rate limit, and a spent key stays spent.
        this.openai = OpenAIOkHttpClient.builder()
                .baseUrl(baseUrl + "/openai/v1")
                .apiKey(apiKey.reveal())
                .maxRetries(0)
                .build();
    }

    /** Asks the prompts in order until they end or the budget does. */
    BudgetRun run(List<String> prompts) {
        long longest = prompts.stream().mapToLong(BatchJob::bytes).max().orElse(0);
        Spend mostOfACall = Spend.money(cost(MOST_FRAME_TOKENS + longest, MOST_ANSWER_TOKENS));
        return guard.run(prompts, mostOfACall, this::ask);
    }

    /** A token is one byte or more; a character may be several tokens, as many an emoji is. */
    private static long bytes(String prompt) {
        return prompt.getBytes(StandardCharsets.UTF_8).length;
    }

    private Spend ask(String prompt) {
        ChatCompletion completion = openai.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model(price.modelId())
                        .addUserMessage(prompt)
                        .maxCompletionTokens(MOST_ANSWER_TOKENS)
                        .build());
        completion.choices().stream()
                .flatMap(choice -> choice.message().content().stream())
                .forEach(answers::add);
        return completion
                .usage()
                .map(usage -> Spend.money(cost(usage.promptTokens(), usage.completionTokens())))
                .orElseThrow(() -> new IllegalStateException("the model did not say what it used"));
    }

    private Money cost(long inputTokens, long outputTokens) {
        BigDecimal input = amount(inputTokens, price.inputPrice().orElseThrow());
        return Money.of(input.add(amount(outputTokens, price.outputPrice().orElseThrow())));
    }

    private static BigDecimal amount(long tokens, Money priceOfAMillion) {
        return priceOfAMillion
                .toBigDecimal()
                .multiply(BigDecimal.valueOf(tokens))
                .divide(TOKENS_OF_A_PRICE);
    }

    List<String> answers() {
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        openai.close();
    }
}
