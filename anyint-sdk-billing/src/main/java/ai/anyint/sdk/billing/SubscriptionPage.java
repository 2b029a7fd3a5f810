package ai.anyint.sdk.billing;

import ai.anyint.sdk.core.paging.Page;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The envelope of a page of subscriptions. */
@Value.Immutable
@JsonDeserialize(as = ImmutableSubscriptionPage.class)
interface SubscriptionPage {

    List<Subscription> subscriptions();

    boolean hasMore();

    Optional<String> nextCursor();

    default Page<Subscription> page() {
        return new Page<>(subscriptions(), hasMore(), nextCursor());
    }
}
