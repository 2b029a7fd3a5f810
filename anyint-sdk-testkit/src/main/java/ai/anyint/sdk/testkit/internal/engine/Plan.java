package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A plan on offer: its models share one daily limit, and one monthly cap a unit. */
public record Plan(
        String id,
        String name,
        BigDecimal monthlyPrice,
        List<String> models,
        long dailyCallLimit,
        Map<Unit, Long> monthlyCaps) {}
