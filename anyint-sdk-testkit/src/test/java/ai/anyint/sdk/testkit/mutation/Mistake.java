package ai.anyint.sdk.testkit.mutation;

import ai.anyint.sdk.testkit.rules.Rule;
import java.util.List;

/** Mistakes that no mutation tool makes, because each is several steps of thought and one of code. */
enum Mistake {
    CHAINED_MONTHS(
            Rule.PERIODS_FROM_ANCHOR,
            new Change("Periods", "anchor.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant()", """
                    java.util.stream.Stream.iterate(anchor.atOffset(ZoneOffset.UTC), at -> at.plusMonths(1))
                            .skip(months).findFirst().orElseThrow().toInstant()""")),
    CHECK_OUTSIDE_THE_LOCK(
            Rule.COUNTED_AT_ADMISSION,
            new Change("Account", """
                            synchronized (context) {
                                return calls.admit(caller, call);
                            }
                    """, """
                            return calls.admit(caller, call);
                    """),
            new Change(
                    "Calls",
                    "Payer payer = requirePaid(key, model);\n",
                    "Payer payer = requirePaid(key, model);\nsynchronized (context) {\n"),
            new Change("Calls", "key.rates().take(now));\n", "key.rates().take(now));}\n")),
    LOST_REFUND(
            Rule.FAILED_TASK_REFUNDED,
            new Change("Tasks", "task.ticket().hold().refund(task.ticket(), task.usage(), task.cost());", "")),
    BALANCE_FALL_BACK(Rule.NOTHING_CROSSES_OVER, new Change("Calls", "        payer.require(model, now);\n", """
                            try {
                                payer.require(model, now);
                            } catch (Refusal refusal) {
                                payer = everyday;
                                payer.require(model, now);
                            }
                    """)),
    TIER_FALL_BACK(
            Rule.TIER_AVAILABLE,
            new Change("SubscriptionPayer", "tier != null && context.isDown(model.id(), tier)", """
                    tier != null
                            && java.util.Arrays.stream(Tier.values()).allMatch(any -> context.isDown(model.id(), any))""")),
    USAGE_NOT_RESET(Rule.USAGE_STARTS_AT_ZERO, new Change("Meter", "Window begun = new Window(period);", """
                    Window begun = new Window(period);
                    if (kind == Kind.MONTHLY_CAP && current != null) {
                        begun.take(current.used());
                    }""")),
    OLD_KEY_ALIVE(Rule.REGENERATE, new Change("Key", "generation++;", "")),
    REPLAY_ACTS_TWICE(
            Rule.IDEMPOTENCY,
            new Change(
                    "IdempotencyRecords",
                    "return Optional.ofNullable(before).map(Kept::answer);",
                    "return Optional.empty();"));

    private final Rule broken;

    @SuppressWarnings("ImmutableEnumChecker") // it is List.of, which the type does not tell
    private final List<Change> changes;

    Mistake(Rule broken, Change... changes) {
        this.broken = broken;
        this.changes = List.of(changes);
    }

    /** Returns the rule that it breaks, whose tests must find it. */
    Rule broken() {
        return broken;
    }

    List<Change> changes() {
        return changes;
    }

    /** Another text in the source of a class of the engine. */
    record Change(String type, String from, String to) {}
}
