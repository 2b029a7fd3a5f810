package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.anyint.sdk.core.Change;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What alerts say, and when a key's alerts begin anew. */
class AlertDataTest {

    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    private final Till till = new Till("5", START);

    @Test
    @Holds(Rule.ALERT_THRESHOLDS)
    void alertOfACustomSubscription_namesTheModel_andCountsCallsByTheDay() {
        Subscriptions.WithKey bought = till.buy(Till.IMAGE_MODEL, Tier.STABLE, 2, 100, false);
        InferenceKey key = till.inference(bought.secret().orElseThrow());
        till.tryImage(key);
        till.tryImage(key);

        assertThat(alerts())
                .last()
                .satisfies(data -> assertThat(data)
                        .containsEntry("modelId", Till.IMAGE_MODEL)
                        .containsEntry("unit", "calls")
                        .containsEntry("used", 2L));
    }

    @Test
    @Holds(Rule.ALERT_THRESHOLDS)
    void alertOfAPlan_namesNoModel_andCountsUnitsByTheMonth() {
        Plan plan =
                new Plan("tiny", "Tiny", BigDecimal.TEN, List.of(Till.IMAGE_MODEL), 100, Map.of(Unit.GENERATIONS, 2L));
        Subscriptions.WithKey bought = till.account.subscriptions().purchase(till.admin, new Offer.OfPlan(plan), false);
        InferenceKey key = till.inference(bought.secret().orElseThrow());
        till.tryImage(key);
        till.tryImage(key);

        assertThat(alerts())
                .last()
                .satisfies(data -> assertThat(data)
                        .doesNotContainKey("modelId")
                        .containsEntry("unit", "generations")
                        .containsEntry("of", 2L));
    }

    @Test
    @Holds(Rule.ALERT_THRESHOLDS)
    void callsInFlight_reachNoThresholdBeforeTheyAreBooked() {
        Subscriptions.WithKey bought = till.buy(Till.IMAGE_MODEL, Tier.STABLE, 2, 100, false);
        InferenceKey key = till.inference(bought.secret().orElseThrow());
        Ticket fails = till.admitImage(key, 1);
        Ticket succeeds = till.admitImage(key, 2);
        till.account.complete(succeeds, Usage.units(1));
        till.account.giveBack(fails);
        assertThat(alerts()).isEmpty();

        till.tryImage(key);

        assertThat(alerts())
                .extracting(data -> data.get("limit"), data -> data.get("share"), data -> data.get("used"))
                .containsExactly(tuple("daily_calls", 0.8, 2L), tuple("daily_calls", 0.95, 2L));
    }

    @Test
    @Holds(Rule.ALERT_THRESHOLDS)
    void copyMadeWhileACallIsInFlight_alertsByWhatItCounts() {
        Subscriptions.WithKey bought = till.buy(Till.IMAGE_MODEL, Tier.STABLE, 2, 100, false);
        InferenceKey key = till.inference(bought.secret().orElseThrow());
        Ticket inFlight = till.admitImage(key, 1);
        Account copy = till.account.fork();
        till.account.giveBack(inFlight);

        InferenceKey twin =
                (InferenceKey) copy.find(bought.secret().orElseThrow().reveal()).orElseThrow();
        copy.complete(copy.admit(twin, Till.image(1, 2)), Usage.units(1));

        assertThat(copy.events())
                .extracting(Event::type)
                .filteredOn(EventType.USAGE_LIMIT_REACHED::equals)
                .hasSize(1);
        assertThat(alerts()).isEmpty();
    }

    @Test
    @Holds(Rule.ALERT_THRESHOLDS)
    void sameLimitAgain_alertsOfNothingTwice_andAnotherOneAlertsAnew() {
        InferenceKey key = till.keyWithLimit("0.10");
        till.tryImage(key);
        till.tryImage(key);
        till.account.keys().setCreditLimit(till.admin, key.id(), Change.set(new BigDecimal("0.100")));
        till.tryImage(key);
        assertThat(alerts()).extracting(data -> data.get("share")).containsExactly(0.8, 0.95);

        till.account.keys().setCreditLimit(till.admin, key.id(), Change.set(new BigDecimal("0.13")));
        till.tryImage(key);

        assertThat(alerts()).extracting(data -> data.get("share")).containsExactly(0.8, 0.95, 0.8, 0.95);
    }

    @Test
    @Holds(Rule.ALERT_THRESHOLDS)
    void sameShareAgain_alertsOfNothingTwice_andAnotherOneAlertsAnew() {
        InferenceKey key = till.keyWithLimit("0.40");
        setShare(key, Change.set(new BigDecimal("0.1")));
        till.tryImage(key);
        setShare(key, Change.set(new BigDecimal("0.10")));
        till.tryImage(key);
        assertThat(alerts()).extracting(data -> data.get("share")).containsExactly(0.1);

        setShare(key, Change.set(new BigDecimal("0.2")));
        till.tryImage(key);

        assertThat(alerts()).extracting(data -> data.get("share")).containsExactly(0.1, 0.2);
    }

    @Test
    @Holds(Rule.ALERT_THRESHOLDS)
    void shareThatIsSetOrTakenAway_alertsAnew() {
        InferenceKey key = till.keyWithLimit("0.20");
        setShare(key, Change.set(new BigDecimal("0.1")));
        till.tryImage(key);
        setShare(key, Change.cleared());
        for (int i = 0; i < 3; i++) {
            till.tryImage(key);
        }
        assertThat(alerts()).extracting(data -> data.get("share")).containsExactly(0.1, 0.8);

        setShare(key, Change.set(new BigDecimal("0.9")));
        till.tryImage(key);

        assertThat(alerts()).extracting(data -> data.get("share")).containsExactly(0.1, 0.8, 0.9);
    }

    private void setShare(InferenceKey key, Change<BigDecimal> share) {
        ControlsUpdate controls = new ControlsUpdate(
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                share);
        KeyUpdate update =
                new KeyUpdate(Optional.empty(), Optional.empty(), Change.unchanged(), Change.unchanged(), controls);
        till.account.keys().update(till.admin, key.id(), update);
    }

    @Test
    @Holds(Rule.ALERT_THRESHOLDS)
    void newLimit_alertsAnew() {
        InferenceKey key = till.keyWithLimit("0.10");
        till.tryImage(key);
        till.tryImage(key);
        assertThat(alerts()).hasSize(1);

        till.account.keys().setCreditLimit(till.admin, key.id(), Change.set(new BigDecimal("0.15")));
        till.tryImage(key);

        assertThat(alerts()).hasSize(2);
    }

    @Test
    @Holds(Rule.ALERT_THRESHOLDS)
    void newName_alertsOfNothingTwice() {
        InferenceKey key = till.keyWithLimit("0.05");
        till.tryImage(key);
        till.account
                .keys()
                .update(
                        till.admin,
                        key.id(),
                        new KeyUpdate(
                                Optional.of("renamed"),
                                Optional.empty(),
                                Change.unchanged(),
                                Change.unchanged(),
                                ControlsUpdate.NONE));

        till.tryImage(key);

        assertThat(alerts()).extracting(data -> data.get("share")).containsExactly(0.8, 0.95);
    }

    private List<Map<String, Object>> alerts() {
        return till.account.events().stream()
                .filter(event -> event.type() == EventType.USAGE_ALERT)
                .map(Event::data)
                .toList();
    }
}
