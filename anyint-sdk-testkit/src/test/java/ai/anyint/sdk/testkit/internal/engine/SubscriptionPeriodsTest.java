package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A subscription's caps over its periods: full to the last nanosecond, empty at the boundary itself. */
class SubscriptionPeriodsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-28T00:00:00Z, 2026-02-28T00:00:00Z, 2026-03-28T00:00:00Z, 2026-04-28T00:00:00Z",
        "2026-01-29T12:00:00Z, 2026-02-28T12:00:00Z, 2026-03-29T12:00:00Z, 2026-04-29T12:00:00Z",
        "2026-01-31T12:00:00Z, 2026-02-28T12:00:00Z, 2026-03-31T12:00:00Z, 2026-04-30T12:00:00Z",
        "2024-01-30T23:59:59.999Z, 2024-02-29T23:59:59.999Z, 2024-03-30T23:59:59.999Z, 2024-04-30T23:59:59.999Z",
        "2027-11-30T06:00:00Z, 2027-12-30T06:00:00Z, 2028-01-30T06:00:00Z, 2028-02-29T06:00:00Z"
    })
    @Holds({Rule.USAGE_STARTS_AT_ZERO, Rule.PERIODS_FROM_ANCHOR, Rule.MONTHLY_CAP, Rule.END_CANCELS_RENEWS_OR_EXPIRES})
    void capThatIsUsedUp_isFreeAgainAtEachBoundary(Instant anchor, Instant first, Instant second, Instant third) {
        Till till = new Till("0", anchor);
        Subscriptions.WithKey bought = till.buy(Till.IMAGE_MODEL, Tier.STABLE, 100, 1, true);
        InferenceKey key = till.inference(bought.secret().orElseThrow());

        Instant start = anchor;
        for (Instant end : List.of(first, second, third)) {
            assertThat(till.account.subscriptions().active().currentPeriod()).isEqualTo(new Period(start, end));
            assertThat(till.tryImage(key)).isPresent();
            till.account.advance(now -> end.minusNanos(1));
            assertThat(till.tryImage(key)).isEmpty();
            assertThat(till.used(bought).monthlyResetsAt()).isEqualTo(end);
            till.account.advance(now -> end);
            assertThat(till.used(bought).monthlyUsed()).isZero();
            start = end;
        }
    }

    @Test
    @Holds(Rule.USAGE_STARTS_AT_ZERO)
    void periodsThatNobodyLookedAt_areStillStartedFromZero() {
        Till till = new Till("0", Instant.parse("2026-01-31T12:00:00Z"));
        Subscriptions.WithKey bought = till.buy(Till.IMAGE_MODEL, Tier.STABLE, 100, 1, true);
        InferenceKey key = till.inference(bought.secret().orElseThrow());
        assertThat(till.tryImage(key)).isPresent();

        till.account.advance(now -> Instant.parse("2031-06-15T00:00:00Z"));

        assertThat(till.used(bought).monthlyUsed()).isZero();
        assertThat(till.used(bought).monthlyResetsAt()).isEqualTo(Instant.parse("2031-06-30T12:00:00Z"));
        assertThat(till.tryImage(key)).isPresent();
        assertThat(till.tryImage(key)).isEmpty();
    }

    @Test
    @Holds(Rule.DAILY_IS_UTC_DAY)
    void dailyLimit_isFreeAgainAtMidnightUtc_whateverTheAnchorsTime() {
        Till till = new Till("0", Instant.parse("2026-02-27T17:30:00Z"));
        Subscriptions.WithKey bought = till.buy(Till.IMAGE_MODEL, Tier.STABLE, 1, 100, false);
        InferenceKey key = till.inference(bought.secret().orElseThrow());
        for (String midnight : List.of("2026-02-28T00:00:00Z", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z")) {
            assertThat(till.tryImage(key)).isPresent();
            till.account.advance(now -> Instant.parse(midnight).minusNanos(1));
            assertThat(till.tryImage(key)).isEmpty();
            till.account.advance(now -> Instant.parse(midnight));
        }
    }

    @Test
    @Holds({Rule.RENEW_EXPIRED, Rule.DUE_IN_ORDER})
    void windowOfTheUsageBeforeARenewal_isNotResetAfterIt() {
        Till till = new Till("0", Instant.parse("2026-01-31T12:00:00Z"));
        Subscriptions.WithKey bought = till.buy(Till.IMAGE_MODEL, Tier.STABLE, 9, 9, false);
        till.account.advance(now -> Instant.parse("2026-02-28T11:00:00Z"));
        till.tryImage(till.inference(bought.secret().orElseThrow()));
        till.account.advance(now -> Instant.parse("2026-02-28T13:00:00Z"));
        Subscriptions.WithKey renewed =
                till.account.subscriptions().renew(bought.subscription().id());
        till.tryImage(till.inference(renewed.secret().orElseThrow()));

        List<Fired> fired = till.account.advance(now -> Instant.parse("2026-03-01T00:00:00Z"));

        assertThat(fired)
                .containsExactly(new Fired(Instant.parse("2026-03-01T00:00:00Z"), "daily_calls.reset", "sub_1"));
    }
}
