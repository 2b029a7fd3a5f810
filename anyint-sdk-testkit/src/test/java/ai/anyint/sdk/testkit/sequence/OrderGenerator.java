package ai.anyint.sdk.testkit.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Custom purchases: mostly right ones, and each way to be wrong. */
final class OrderGenerator {

    private final SplittableRandom random;

    OrderGenerator(SplittableRandom random) {
        this.random = random;
    }

    CustomOrder order() {
        List<NaiveSubscription.Item> items = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        List<Catalogue.Model> models = new ArrayList<>(Catalogue.MODELS);
        for (int i = 0; i < count; i++) {
            items.add(item(models.remove(i == 0 ? models.indexOf(usual()) : random.nextInt(models.size()))));
        }
        if (random.nextInt(4) == 0) {
            spoil(items);
        }
        return new CustomOrder(List.copyOf(items));
    }

    /** A model that sequences call often, so that its limits are met. */
    private Catalogue.Model usual() {
        return Catalogue.model(random.nextInt(3) == 0 ? "nano-banana-2" : "claude-sonnet-4-6");
    }

    private NaiveSubscription.Item item(Catalogue.Model model) {
        long cap = model.unit().equals(Catalogue.TOKENS) ? pick(1, 1000, 2000, 4000, 123_457) : pick(1, 2, 3, 250);
        String tier = model.tiers().get(random.nextInt(model.tiers().size()));
        return new NaiveSubscription.Item(model.id(), tier, pick(1, 2, 3, 50), cap);
    }

    private void spoil(List<NaiveSubscription.Item> items) {
        int last = items.size() - 1;
        NaiveSubscription.Item item = items.get(last);
        switch (random.nextInt(6)) {
            case 0 -> items.clear();
            case 1 -> items.add(item);
            case 2 -> items.set(last, new NaiveSubscription.Item("no-such-model", "basic", 1, 1));
            case 3 -> items.set(last, new NaiveSubscription.Item("suno-v5", "enterprise", 1, 1));
            case 4 -> items.set(last, new NaiveSubscription.Item(item.model(), item.tier(), pick(0, -1), 1));
            default -> items.set(last, new NaiveSubscription.Item(item.model(), item.tier(), 1, pick(0, -1)));
        }
    }

    private long pick(long... some) {
        return some[random.nextInt(some.length)];
    }
}
