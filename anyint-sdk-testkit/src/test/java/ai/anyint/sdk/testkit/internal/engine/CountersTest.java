package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.Change;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is taken at admission, and what is booked at completion, wherever the clock is by then. */
class CountersTest {

    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    private final Till till = new Till("5", START);

    @Test
    @Holds(Rule.COUNTED_AT_ADMISSION)
    void callsAndGenerations_areTakenBeforeTheCallCompletes() {
        Subscriptions.WithKey bought = till.buy(Till.IMAGE_MODEL, Tier.STABLE, 3, 3, false);
        InferenceKey key = till.inference(bought.secret().orElseThrow());
        List<Ticket> inFlight = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            inFlight.add(till.admitImage(key, i));
        }

        assertThat(till.used(bought).dailyCallsUsed()).isEqualTo(3);
        assertThat(till.used(bought).monthlyUsed()).isEqualTo(3);
        assertThat(till.tryImage(key)).isEmpty();
        till.account.giveBack(inFlight.get(0));
        assertThat(till.tryImage(key)).isPresent();
        assertThat(till.tryImage(key)).isEmpty();
    }

    @Test
    @Holds(Rule.TOKENS_AT_COMPLETION)
    void tokens_areBookedIntoThePeriodOfTheAdmission() {
        Subscriptions.WithKey bought = till.buy(Till.TEXT_MODEL, Tier.STABLE, 9, 100, true);
        InferenceKey key = till.inference(bought.secret().orElseThrow());
        advanceTo("2026-02-28T11:59:59Z");
        Ticket before = till.account.admit(key, Till.text(1));
        assertThat(till.used(bought).monthlyUsed()).isZero();
        advanceTo("2026-02-28T12:00:00Z");
        Ticket after = till.account.admit(key, Till.text(2));

        till.account.complete(before, Usage.tokens(90, 9));
        till.account.complete(after, Usage.tokens(1, 1));

        assertThat(till.used(bought).monthlyUsed()).isEqualTo(2);
        assertThat(till.used(bought).dailyCallsUsed()).isEqualTo(2);
    }

    @Test
    @Holds(Rule.TOKENS_AT_COMPLETION)
    void tokens_ofACallAcrossARenewalFromExpiry_areNotInTheNewUsage() {
        Subscriptions.WithKey bought = till.buy(Till.TEXT_MODEL, Tier.STABLE, 9, 100, false);
        Ticket before = till.account.admit(till.inference(bought.secret().orElseThrow()), Till.text(1));
        advanceTo("2026-02-28T12:00:00Z");
        till.account.subscriptions().renew(bought.subscription().id());

        till.account.complete(before, Usage.tokens(90, 9));

        assertThat(till.used(bought).monthlyUsed()).isZero();
        assertThat(till.used(bought).dailyCallsUsed()).isZero();
    }

    @Test
    @Holds(Rule.TOKENS_AT_COMPLETION)
    void callsInFlightTogether_overshootATokenCap_eachByItsOwnTokens() {
        Subscriptions.WithKey bought = till.buy(Till.TEXT_MODEL, Tier.STABLE, 9, 10, false);
        InferenceKey key = till.inference(bought.secret().orElseThrow());
        Ticket first = till.account.admit(key, Till.text(1));
        Ticket second = till.account.admit(key, Till.text(2));
        till.account.complete(first, Usage.tokens(5, 5));

        assertThatThrownBy(() -> till.account.admit(key, Till.text(3)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("monthly_cap_exceeded");
        till.account.complete(second, Usage.tokens(6, 6));

        assertThat(till.used(bought).monthlyUsed()).isEqualTo(22);
    }

    @Test
    @Holds(Rule.TOKENS_AT_COMPLETION)
    void money_isBookedAtCompletion_andOnTheDayOfTheAdmissionInActivity() {
        advanceTo("2026-01-31T23:59:59Z");
        Ticket ticket = till.admitImage(till.key(), 1);
        assertThat(till.balance()).isEqualByComparingTo("5");
        advanceTo("2026-02-01T00:00:00Z");

        till.account.complete(ticket, Usage.units(1));

        assertThat(till.balance()).isEqualByComparingTo("4.96");
        assertThat(till.activity(2).byDay()).singleElement().satisfies(day -> {
            assertThat(day.date()).hasToString("2026-01-31");
            assertThat(day.row().cost()).isEqualByComparingTo("0.04");
        });
        assertThatThrownBy(() -> till.account.complete(ticket, Usage.units(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(till.balance()).isEqualByComparingTo("4.96");
    }

    @Test
    @Holds({Rule.TEXT_CHARGE, Rule.UNIT_CHARGE})
    void call_isChargedAtThePriceOfItsAdmission() {
        InferenceKey key = till.key();
        Ticket image = till.admitImage(key, 1);
        Ticket text = till.account.admit(key, Till.text(2));
        till.account.catalogue(catalogue -> catalogue
                .with(CatalogueModel.each(Till.IMAGE_MODEL, "Dearer", "google", Unit.GENERATIONS, "1.00", Tier.STABLE))
                .with(CatalogueModel.text(Till.TEXT_MODEL, "Dearer", "openai", "100", "100", Tier.STABLE)));

        assertThat(till.account.complete(image, Usage.units(1))).isEqualByComparingTo("0.04");
        assertThat(till.account.complete(text, Usage.tokens(1_000_000, 1_000_000)))
                .isEqualByComparingTo("0.75");
        assertThat(till.tryImage(key))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("1.00"));
    }

    @Test
    @Holds(Rule.TOKENS_AT_COMPLETION)
    void rateLimitThatIsSetAnewWhileACallRuns_neverCountsItsTokens() {
        InferenceKey key = till.key();
        limit(key, Change.set(Map.of(RateLimit.TPM, 10L)));
        Ticket ticket = till.account.admit(key, Till.text(1));
        limit(key, Change.cleared());
        limit(key, Change.set(Map.of(RateLimit.TPM, 10L)));

        till.account.complete(ticket, Usage.tokens(50, 50));
        advanceTo("2026-01-31T13:00:00Z");

        till.account.admit(key, Till.text(2));
    }

    private void limit(InferenceKey key, Change<Map<RateLimit, Long>> limits) {
        ControlsUpdate controls = new ControlsUpdate(
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                limits,
                Change.unchanged(),
                Change.unchanged());
        Change<BigDecimal> sameLimit = Change.unchanged();
        Change<Instant> sameExpiry = Change.unchanged();
        till.account
                .keys()
                .update(
                        till.admin,
                        key.id(),
                        new KeyUpdate(Optional.empty(), Optional.empty(), sameLimit, sameExpiry, controls));
    }

    private void advanceTo(String instant) {
        till.account.advance(now -> Instant.parse(instant));
    }
}
