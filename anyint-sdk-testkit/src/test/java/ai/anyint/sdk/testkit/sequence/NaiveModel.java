package ai.anyint.sdk.testkit.sequence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An account as sections 2, 3 and 5 of the contract have it. What is asked is counted from the whole history each time,
 * slowly and without a clever idea. Not thread-safe.
 */
class NaiveModel {

    final Opening opening;
    final List<Event> happened = new ArrayList<>();
    final List<NaiveKey> keys = new ArrayList<>();
    final List<Issued> secrets = new ArrayList<>();
    final List<NaiveSubscription> subscriptions = new ArrayList<>();
    final List<NaiveProject> projects = new ArrayList<>();
    final List<NaiveCredential> credentials = new ArrayList<>();
    final List<Event.Call> tasks = new ArrayList<>();
    final Map<String, Instant> paidInvoices = new HashMap<>();
    final Map<String, Kept> kept = new HashMap<>();
    final Set<String> tiersDown = new HashSet<>();
    Instant now;
    boolean cardAccepts = true;
    int calls;

    /** A plaintext that was given out, and the key that it was for. */
    record Issued(int number, NaiveKey key) {

        boolean dead() {
            return key.deleted || key.secret != number;
        }

        String handle() {
            return "secret-" + number;
        }
    }

    /** The first answer to an idempotency key. */
    record Kept(String body, int status, Instant at, String name) {}

    NaiveModel(Opening opening) {
        this.opening = opening;
        this.now = opening.now();
        BigDecimal balance = new BigDecimal(opening.balance());
        if (balance.signum() > 0) {
            happened.add(new Event.Credit(now, balance));
        }
        NaiveKey standard = new NaiveKey(0, millis(now), null, null);
        standard.fields.put("name", "standard");
        keys.add(standard);
        issue(standard);
    }

    /** The one operator of all limits. */
    boolean admits(BigDecimal used, BigDecimal limit) {
        return used.compareTo(limit) < 0;
    }

    /** Whether what ends at an instant has ended: at the instant itself it has. */
    boolean isOver(Instant end) {
        return !now.isBefore(end);
    }

    /** The end of so many months that are counted from an anchor. */
    Instant months(Instant anchor, int count) {
        return anchor.atOffset(ZoneOffset.UTC).plusMonths(count).toInstant();
    }

    static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant midnightAfter(Instant instant) {
        return day(instant).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Duration untilMidnight(Instant instant) {
        return Duration.between(instant, midnightAfter(instant));
    }

    void issue(NaiveKey key) {
        key.secret = secrets.size();
        secrets.add(new Issued(key.secret, key));
    }

    List<NaiveKey> livingKeys() {
        return keys.stream().filter(key -> !key.deleted).toList();
    }

    /** The history with the refunds that are due by now, each where its instant belongs. */
    List<Event> events() {
        Stream<Event> refunds = tasks.stream()
                .filter(task -> task.fails() && !task.end().isAfter(now))
                .map(task -> new Event.Refund(task.end(), task));
        // At one instant what falls due comes before what is asked; the sort keeps the order otherwise.
        return Stream.concat(refunds, happened.stream())
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }

    List<Event.Call> calls(Predicate<Event.Call> which) {
        return happened.stream()
                .filter(Event.Call.class::isInstance)
                .map(Event.Call.class::cast)
                .filter(which)
                .toList();
    }

    boolean refunded(Event.Call call) {
        return call.fails() && !call.end().isAfter(now);
    }

    BigDecimal cost(List<Event.Call> some) {
        return some.stream()
                .filter(call -> !refunded(call))
                .map(Event.Call::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean expired(NaiveKey key) {
        Instant expiry = key.expiresAt();
        return expiry != null && isOver(expiry);
    }

    BigDecimal spent(NaiveKey key) {
        return cost(calls(call -> call.key() == key));
    }

    BigDecimal balance() {
        return NaiveLedger.entries(this).stream()
                .map(NaiveLedger.Entry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void passTo(Instant later) {
        for (NaiveSubscription subscription : subscriptions) {
            while (subscription.active()
                    && !NaiveSubscriptions.endsAt(this, subscription).isAfter(later)) {
                NaiveSubscriptions.end(this, subscription);
            }
        }
        now = later;
    }
}
