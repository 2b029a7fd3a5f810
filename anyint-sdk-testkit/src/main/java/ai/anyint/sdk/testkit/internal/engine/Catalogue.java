package ai.anyint.sdk.testkit.internal.engine;

import static ai.anyint.sdk.testkit.internal.engine.Unit.GENERATIONS;
import static ai.anyint.sdk.testkit.internal.engine.Unit.TASKS;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models on offer. The standard list is invented for tests (decided); it is not AnyInt's price list. */
public final class Catalogue {

    private final Map<String, CatalogueModel> models = new LinkedHashMap<>();

    private Catalogue(List<CatalogueModel> models) {
        models.forEach(model -> this.models.put(model.id(), model));
    }

    /** Returns the fake's own list. */
    public static Catalogue standard() {
        return new Catalogue(List.of(
                CatalogueModel.text(
                        "claude-opus-4-6",
                        "Claude Opus 4.6",
                        "anthropic",
                        "5.00",
                        "25.00",
                        "basic",
                        "stable",
                        "enterprise"),
                CatalogueModel.text(
                        "claude-sonnet-4-6",
                        "Claude Sonnet 4.6",
                        "anthropic",
                        "3.00",
                        "15.00",
                        "basic",
                        "stable",
                        "enterprise"),
                CatalogueModel.text("gpt-4o-mini", "GPT-4o mini", "openai", "0.15", "0.60", "basic", "stable"),
                CatalogueModel.text("text-embedding-v4", "Text Embedding v4", "alibaba", "0.07", "0", "basic"),
                CatalogueModel.each("nano-banana-2", "Nano Banana 2", "google", GENERATIONS, "0.04", "basic", "stable"),
                CatalogueModel.each("seedance-2-0", "Seedance 2.0", "bytedance", GENERATIONS, "0.50", "stable"),
                CatalogueModel.each("suno-v5", "Suno v5", "suno", TASKS, "0.10", "basic")));
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
