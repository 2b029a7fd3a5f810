package ai.anyint.sdk.testkit;

import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.internal.engine.CatalogueModel;
import ai.anyint.sdk.testkit.internal.engine.Tier;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import java.util.Arrays;

/**
 * A model that a test puts on offer, with prices of its own. It is offered on all tiers unless said otherwise. Immutable.
 *
 * @see FakeAccount#offer(FakeModel)
 */
public final class FakeModel {

    private final CatalogueModel model;

    private FakeModel(CatalogueModel model) {
        this.model = model;
    }

    /**
     * Returns a text model, priced in US dollars per million tokens.
     *
     * @throws IllegalArgumentException when a price is negative or no decimal
     */
    public static FakeModel text(String id, String provider, String inputPrice, String outputPrice) {
        return new FakeModel(
                CatalogueModel.text(id, id, provider, price(inputPrice), price(outputPrice), Tier.values()));
    }

    /**
     * Returns an image or video model, priced in US dollars a generation.
     *
     * @throws IllegalArgumentException when the price is negative or no decimal
     */
    public static FakeModel generations(String id, String provider, String price) {
        return new FakeModel(CatalogueModel.each(id, id, provider, Unit.GENERATIONS, price(price), Tier.values()));
    }

    /**
     * Returns a model of tasks such as music, priced in US dollars a task.
     *
     * @throws IllegalArgumentException when the price is negative or no decimal
     */
    public static FakeModel tasks(String id, String provider, String price) {
        return new FakeModel(CatalogueModel.each(id, id, provider, Unit.TASKS, price(price), Tier.values()));
    }

    /**
     * Returns this model on these tiers only.
     *
     * @throws IllegalArgumentException when there is no such tier
     */
    public FakeModel onTiers(String... tiers) {
        return new FakeModel(new CatalogueModel(
                model.id(),
                model.displayName(),
                model.provider(),
                model.unit(),
                model.inputPrice(),
                model.outputPrice(),
                model.unitPrice(),
                Arrays.stream(tiers).map(FakeAccount::tier).toList()));
    }

    CatalogueModel model() {
        return model;
    }

    private static String price(String text) {
        Money price = Money.of(text);
        if (price.isNegative()) {
            throw new IllegalArgumentException("a price must be 0 or more: " + text);
        }
        return text;
    }
}
