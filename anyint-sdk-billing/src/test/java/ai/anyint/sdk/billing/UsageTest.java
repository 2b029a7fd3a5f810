package ai.anyint.sdk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageTest {

    private static final Instant TOMORROW = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant NEXT_PERIOD = Instant.parse("2026-02-28T12:00:00Z");

    private static UsageEntry.Builder entry(PriceUnit unit, long used, long limit, long calls, long callLimit) {
        return UsageEntry.builder()
                .unit(unit)
                .monthlyUsed(used)
                .monthlyLimit(limit)
                .monthlyRemaining(Math.max(0, limit - used))
                .monthlyResetsAt(NEXT_PERIOD)
                .dailyCallsUsed(calls)
                .dailyCallLimit(callLimit)
                .dailyCallsRemaining(Math.max(0, callLimit - calls))
                .dailyResetsAt(TOMORROW);
    }

    private static Usage.Builder usage() {
        return Usage.builder()
                .subscriptionId("sub_1")
                .periodStart(Instant.parse("2026-01-31T12:00:00Z"))
                .periodEnd(NEXT_PERIOD);
    }

    @Test
    void capsOfACustomSubscription_areADayAndAPeriodForEachModel() {
        Usage usage = usage().addModels(entry(PriceUnit.TOKENS, 2_500_000, 5_000_000, 10, 50)
                        .modelId("claude-opus-4-6")
                        .build())
                .addModels(entry(PriceUnit.GENERATIONS, 50, 200, 18, 20)
                        .modelId("nano-banana-2")
                        .build())
                .build();

        assertThat(usage.caps()).extracting(CapUsage::share).containsExactly(0.2, 0.5, 0.9, 0.25);
        assertThat(usage.caps()).extracting(CapUsage::unit).containsExactly("calls", "tokens", "calls", "generations");
        CapUsage nearest = usage.nearest().orElseThrow();
        assertThat(nearest)
                .isEqualTo(
                        new CapUsage(CapUsage.Window.DAY, Optional.of("nano-banana-2"), "calls", 18, 20, 2, TOMORROW));
        assertThat(nearest).hasToString("18 of 20 calls of nano-banana-2 used this day, resets at " + TOMORROW);
    }

    @Test
    void capsOfAPlan_haveTheSharedCallsOnce() {
        Usage usage = usage().addShared(entry(PriceUnit.TOKENS, 10, 100, 4, 100).build())
                .addShared(entry(PriceUnit.GENERATIONS, 49, 50, 4, 100).build())
                .build();

        assertThat(usage.caps()).hasSize(3);
        assertThat(usage.caps()).extracting(CapUsage::modelId).containsOnly(Optional.empty());
        CapUsage nearest = usage.nearest().orElseThrow();
        assertThat(nearest.remaining()).isEqualTo(1);
        assertThat(nearest.resetsAt()).isEqualTo(NEXT_PERIOD);
        assertThat(nearest).hasToString("49 of 50 generations used this period, resets at " + NEXT_PERIOD);
    }

    @Test
    void share_isOneWhereTheNextCallIsRefused_andNeverMore() {
        assertThat(entry(PriceUnit.TOKENS, 120, 100, 0, 0).build().monthly().share())
                .isEqualTo(1);
        assertThat(entry(PriceUnit.TOKENS, 0, 1, 0, 0).build().daily().share()).isEqualTo(1);
        assertThat(entry(PriceUnit.TOKENS, 0, 1, 0, 1).build().daily().share()).isZero();
    }

    @Test
    void ofEqualShares_theDailyLimitIsNearest_becauseItRefusesFirst() {
        Usage usage = usage().addModels(
                        entry(PriceUnit.TOKENS, 5, 5, 7, 7).modelId("m").build())
                .build();

        assertThat(usage.nearest().orElseThrow().window()).isEqualTo(CapUsage.Window.DAY);
    }

    @Test
    void usageWithoutCaps_hasNoneNearest() {
        assertThat(usage().build().nearest()).isEmpty();
    }
}
