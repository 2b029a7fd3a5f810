package ai.anyint.sdk.account;

import ai.anyint.sdk.core.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Activities as the service would tell them, from what each day cost. */
public final class Activities {

    private Activities() {}

    /** Returns the activity of a window; days that cost nothing are left out, as the service leaves them out. */
    public static Activity of(int windowDays, Map<LocalDate, Money> costs) {
        List<DailyUsage> days = costs.entrySet().stream()
                .filter(day -> !day.getValue().equals(Money.ZERO))
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(day -> day(day.getKey(), day.getValue()))
                .toList();
        return Activity.builder()
                .periodDays(windowDays)
                .totals(UsageTotals.builder()
                        .requests(days.size())
                        .cost(days.stream().map(DailyUsage::cost).reduce(Money.ZERO, Money::plus))
                        .inputTokens(0)
                        .outputTokens(0)
                        .build())
                .days(days)
                .build();
    }

    private static DailyUsage day(LocalDate date, Money cost) {
        return DailyUsage.builder()
                .date(date)
                .requests(1)
                .cost(cost)
                .inputTokens(0)
                .outputTokens(0)
                .build();
    }
}
