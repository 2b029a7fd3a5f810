package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is to be seen of a subscription that has ended. */
class SubscriptionEndTest {

    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    private final Till till = new Till("5", START);
    private final Subscriptions subscriptions = till.account.subscriptions();

    @Test
    @Holds(Rule.PERIODS_FROM_ANCHOR)
    void expiredOne_staysInItsLastPeriod() {
        Subscriptions.WithKey bought = till.buy(Till.IMAGE_MODEL, Tier.STABLE, 3, 3, false);
        subscriptions.renew(bought.subscription().id());
        Instant end = subscriptions.get(bought.subscription().id()).endsAt();

        for (Duration later : List.of(Duration.ZERO, Duration.ofDays(100))) {
            till.account.advance(now -> (now.isBefore(end) ? end : now).plus(later));
            assertThat(subscriptions.get(bought.subscription().id()).currentPeriod())
                    .isEqualTo(new Period(Instant.parse("2026-02-28T12:00:00Z"), end));
        }
    }

    @Test
    @Holds(Rule.DUE_IN_ORDER)
    void windows_areResetWhileItIsActive_andNotOnceItIsCanceled() {
        Subscriptions.WithKey bought = till.buy(Till.IMAGE_MODEL, Tier.STABLE, 3, 3, false);
        InferenceKey key = till.inference(bought.secret().orElseThrow());
        assertThat(till.tryImage(key)).isPresent();
        assertThat(resetsOfADay(till.account)).containsExactly("daily_calls.reset");

        assertThat(till.tryImage(key)).isPresent();
        subscriptions.cancel(bought.subscription().id(), false);

        assertThat(resetsOfADay(till.account)).isEmpty();
    }

    @Test
    @Holds(Rule.DUE_IN_ORDER)
    void dayOnWhichItExpiresAndIsRenewed_isResetOnce_inACopyToo() {
        Subscriptions.WithKey bought = till.buy(Till.IMAGE_MODEL, Tier.STABLE, 3, 3, false);
        till.account.advance(now -> Instant.parse("2026-02-28T11:00:00Z"));
        assertThat(till.tryImage(till.inference(bought.secret().orElseThrow()))).isPresent();
        till.account.advance(now -> Instant.parse("2026-02-28T12:00:00Z"));
        Subscriptions.WithKey renewed =
                subscriptions.renew(bought.subscription().id());
        InferenceKey key = till.inference(renewed.secret().orElseThrow());
        till.account.admit(key, Till.image(1, 1));
        Account copy = till.account.fork();
        InferenceKey copiedKey = (InferenceKey)
                copy.find(renewed.secret().orElseThrow().reveal()).orElseThrow();

        till.account.admit(key, Till.image(1, 1));
        copy.admit(copiedKey, Till.image(1, 1));

        assertThat(resetsOfADay(till.account)).containsExactly("daily_calls.reset");
        assertThat(resetsOfADay(copy)).containsExactly("daily_calls.reset");
    }

    @Test
    void list_hasWhatFits_newestFirst() {
        SubscriptionView first =
                till.buy(Till.IMAGE_MODEL, Tier.STABLE, 3, 3, false).subscription();
        subscriptions.cancel(first.id(), false);
        SubscriptionView second =
                till.buy(Till.IMAGE_MODEL, Tier.STABLE, 3, 3, false).subscription();

        assertThat(ids(SubscriptionStatus.ACTIVE)).containsExactly(second.id());
        assertThat(ids(SubscriptionStatus.CANCELED)).containsExactly(first.id());
    }

    private List<String> ids(SubscriptionStatus status) {
        return subscriptions
                .list(view -> view.status() == status, new Page.Request(OptionalLong.empty(), 10))
                .items()
                .stream()
                .map(SubscriptionView::id)
                .toList();
    }

    private List<String> resetsOfADay(Account account) {
        return account.advance(now -> now.plus(Duration.ofDays(1))).stream()
                .map(Fired::type)
                .filter(type -> type.endsWith(".reset"))
                .toList();
    }
}
