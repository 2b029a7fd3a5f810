package ai.anyint.sdk.testkit.internal.engine;

import static ai.anyint.sdk.testkit.internal.engine.Tier.BASIC;
import static ai.anyint.sdk.testkit.internal.engine.Tier.ENTERPRISE;
import static ai.anyint.sdk.testkit.internal.engine.Tier.STABLE;
import static ai.anyint.sdk.testkit.internal.engine.Unit.GENERATIONS;
import static ai.anyint.sdk.testkit.internal.engine.Unit.TASKS;
import static ai.anyint.sdk.testkit.internal.engine.Unit.TOKENS;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The models and plans on offer; immutable. The standard list is invented for tests (decided); it is not AnyInt's price list. */
public final class Catalogue {

    private final Map<String, CatalogueModel> models = new LinkedHashMap<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();

    private Catalogue(Collection<CatalogueModel> models, Collection<Plan> plans) {
        models.forEach(model -> this.models.put(model.id(), model));
        plans.forEach(plan -> this.plans.put(plan.id(), plan));
    }

    /** Returns the fake's own list. */
    public static Catalogue standard() {
        return new Catalogue(standardModels(), standardPlans());
    }

    private static List<CatalogueModel> standardModels() {
        return List.of(
                CatalogueModel.text(
                        "claude-opus-4-6", "Claude Opus 4.6", "anthropic", "5.00", "25.00", BASIC, STABLE, ENTERPRISE),
                CatalogueModel.text(
                        "claude-sonnet-4-6",
                        "Claude Sonnet 4.6",
                        "anthropic",
                        "3.00",
                        "15.00",
                        BASIC,
                        STABLE,
                        ENTERPRISE),
                CatalogueModel.text("gpt-4o-mini", "GPT-4o mini", "openai", "0.15", "0.60", BASIC, STABLE),
                CatalogueModel.text("text-embedding-v4", "Text Embedding v4", "alibaba", "0.07", "0", BASIC),
                CatalogueModel.each("nano-banana-2", "Nano Banana 2", "google", GENERATIONS, "0.04", BASIC, STABLE),
                CatalogueModel.each("seedance-2-0", "Seedance 2.0", "bytedance", GENERATIONS, "0.50", STABLE),
                CatalogueModel.each("suno-v5", "Suno v5", "suno", TASKS, "0.10", BASIC));
    }

    private static List<Plan> standardPlans() {
        return List.of(
                new Plan(
                        "starter",
                        "Starter",
                        new BigDecimal("10.00"),
                        List.of("gpt-4o-mini", "claude-sonnet-4-6", "text-embedding-v4", "nano-banana-2"),
                        100,
                        caps(2_000_000, 50, null)),
                new Plan(
                        "pro",
                        "Pro",
                        new BigDecimal("30.00"),
                        standardModels().stream()
                                .map(CatalogueModel::id)
                                .filter(id -> !id.equals("claude-opus-4-6"))
                                .toList(),
                        1_000,
                        caps(20_000_000, 500, 50L)),
                new Plan(
                        "max",
                        "Max",
                        new BigDecimal("100.00"),
                        standardModels().stream().map(CatalogueModel::id).toList(),
                        10_000,
                        caps(100_000_000, 2_000, 200L)));
    }

    private static Map<Unit, Long> caps(long tokens, long generations, @Nullable Long tasks) {
        Map<Unit, Long> caps = new EnumMap<>(Unit.class);
        caps.put(TOKENS, tokens);
        caps.put(GENERATIONS, generations);
        if (tasks != null) {
            caps.put(TASKS, tasks);
        }
        return caps;
    }

    /** Returns this catalogue with a model more, or another one of the same id. */
    public Catalogue with(CatalogueModel model) {
        Map<String, CatalogueModel> changed = new LinkedHashMap<>(models);
        changed.put(model.id(), model);
        return new Catalogue(changed.values(), plans.values());
    }

    /** Returns this catalogue without a model. */
    public Catalogue without(String modelId) {
        Map<String, CatalogueModel> changed = new LinkedHashMap<>(models);
        changed.remove(modelId);
        return new Catalogue(changed.values(), plans.values());
    }

    /** Returns a plan by its id. */
    public Optional<Plan> plan(String id) {
        return Optional.ofNullable(plans.get(id));
    }

    /** Returns all plans, in the order of the list. */
    public Collection<Plan> plans() {
        return plans.values();
    }

    /** Returns a model by its id. */
    public Optional<CatalogueModel> model(String id) {
        return Optional.ofNullable(models.get(id));
    }

    /** Returns all models, in the order of the list. */
    public Collection<CatalogueModel> models() {
        return models.values();
    }
}
