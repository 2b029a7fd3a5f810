package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The tables of section 6, written down a second time. */
final class Catalogue {

    static final String TOKENS = "tokens";
    static final String GENERATIONS = "generations";
    static final String TASKS = "tasks";

    static final List<Model> MODELS = List.of(
            text("claude-opus-4-6", "anthropic", "5.00", "25.00", "basic", "stable", "enterprise"),
            text("claude-sonnet-4-6", "anthropic", "3.00", "15.00", "basic", "stable", "enterprise"),
            text("gpt-4o-mini", "openai", "0.15", "0.60", "basic", "stable"),
            text("text-embedding-v4", "alibaba", "0.07", "0", "basic"),
            unit("nano-banana-2", "google", GENERATIONS, "0.04", "basic", "stable"),
            unit("seedance-2-0", "bytedance", GENERATIONS, "0.50", "stable"),
            unit("suno-v5", "suno", TASKS, "0.10", "basic"));

    static final List<Plan> PLANS = List.of(
            new Plan(
                    "starter",
                    "10.00",
                    List.of("gpt-4o-mini", "claude-sonnet-4-6", "text-embedding-v4", "nano-banana-2"),
                    100,
                    Map.of(TOKENS, 2_000_000L, GENERATIONS, 50L)),
            new Plan(
                    "pro",
                    "30.00",
                    MODELS.stream()
                            .map(Model::id)
                            .filter(id -> !id.equals("claude-opus-4-6"))
                            .toList(),
                    1000,
                    Map.of(TOKENS, 20_000_000L, GENERATIONS, 500L, TASKS, 50L)),
            new Plan(
                    "max",
                    "100.00",
                    MODELS.stream().map(Model::id).toList(),
                    10_000,
                    Map.of(TOKENS, 100_000_000L, GENERATIONS, 2_000L, TASKS, 200L)));

    /** Prices are for a million tokens, or for one unit (then as the input's). */
    record Model(String id, String provider, String unit, BigDecimal input, BigDecimal output, List<String> tiers) {}

    record Plan(String id, String price, List<String> models, long daily, Map<String, Long> caps) {}

    private Catalogue() {}

    static Model model(String id) {
        return MODELS.stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static boolean has(String id) {
        return MODELS.stream().anyMatch(model -> model.id().equals(id));
    }

    static Plan plan(String id) {
        return PLANS.stream().filter(plan -> plan.id().equals(id)).findFirst().orElseThrow();
    }

    private static Model text(String id, String provider, String input, String output, String... tiers) {
        return new Model(id, provider, TOKENS, new BigDecimal(input), new BigDecimal(output), List.of(tiers));
    }

    private static Model unit(String id, String provider, String unit, String price, String... tiers) {
        return new Model(id, provider, unit, new BigDecimal(price), BigDecimal.ZERO, List.of(tiers));
    }
}
