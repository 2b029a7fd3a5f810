package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;

/** What the calls of one model in one month add up to; negative where more was refunded than used. */
public record InvoiceLine(
        String modelId,
        long requests,
        long inputTokens,
        long outputTokens,
        long generations,
        long tasks,
        BigDecimal amount) {}
