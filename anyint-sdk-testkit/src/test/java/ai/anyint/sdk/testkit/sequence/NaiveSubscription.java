package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription as it stands now. */
final class NaiveSubscription {

    final int number;
    final Catalogue.@Nullable Plan plan;
    final List<Item> items;
    final BigDecimal price;
    final Instant createdAt;
    final boolean autoRenew;

    Instant anchor;
    int paidMonths = 1;
    int life;
    String status = "active";
    boolean cancelAtPeriodEnd;

    @Nullable
    Instant endedAt;

    /** A configured model. */
    record Item(String model, String tier, long daily, long cap) {}

    NaiveSubscription(
            int number,
            Catalogue.@Nullable Plan plan,
            List<Item> items,
            BigDecimal price,
            Instant now,
            boolean autoRenew) {
        this.number = number;
        this.plan = plan;
        this.items = items;
        this.price = price;
        this.createdAt = now;
        this.anchor = now;
        this.autoRenew = autoRenew;
    }

    String handle() {
        return "subscription-" + number;
    }

    boolean active() {
        return status.equals("active");
    }

    @Nullable
    Item item(String model) {
        return items.stream()
                .filter(item -> item.model().equals(model))
                .findFirst()
                .orElse(null);
    }
}
