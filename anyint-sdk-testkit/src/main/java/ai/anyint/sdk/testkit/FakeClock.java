package ai.anyint.sdk.testkit;

import ai.anyint.sdk.testkit.internal.engine.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The clock of one account. It stands still until it is told to move, and never runs backwards. Give it to the code under
 * test wherever that takes a {@link Clock}. Safe for use by several threads.
 */
public final class FakeClock extends Clock {

    private static final Instant LATEST =
            LocalDate.of(9999, 12, 31).atStartOfDay(ZoneOffset.UTC).toInstant();

    private final Account account;
    private final ZoneId zone;

    FakeClock(Account account) {
        this(account, ZoneOffset.UTC);
    }

    private FakeClock(Account account, ZoneId zone) {
        this.account = account;
        this.zone = zone;
    }

    /**
     * Lets time pass, and returns what fell due on the way, in order. {@code advance(a.plus(b))} leaves the same state as
     * {@code advance(a)} and then {@code advance(b)}.
     *
     * @throws IllegalArgumentException when the duration is negative
     */
    public List<Due> advance(Duration duration) {
        return move(now -> now.plus(duration));
    }

    /** Lets days, months or years pass by the UTC calendar, from the present instant. */
    public List<Due> advance(Period period) {
        return move(now -> now.atZone(ZoneOffset.UTC).plus(period).toInstant());
    }

    /**
     * Moves on to an instant, and returns what fell due on the way, in order.
     *
     * @throws IllegalArgumentException when the instant lies behind, or after the year 9999
     */
    public List<Due> set(Instant instant) {
        return move(now -> instant);
    }

    private List<Due> move(UnaryOperator<Instant> target) {
        return account
                .advance(now -> {
                    Instant to = target.apply(now);
                    if (to.isAfter(LATEST)) {
                        throw new IllegalArgumentException("the clock ends with the year 9999");
                    }
                    return to;
                })
                .stream()
                .map(fired -> new Due(fired.at(), fired.type(), fired.id()))
                .toList();
    }

    @Override
    public Instant instant() {
        return account.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new FakeClock(account, other);
    }

    /**
     * Something that fell due.
     *
     * @param at when
     * @param type what, such as {@code key.expired}
     * @param id of which key or other thing
     */
    public record Due(Instant at, String type, String id) {}
}
