package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.core.Change;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rate limits of calls that are still in flight while something else happens. */
class RateMeterTest {

    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    private final Till till = new Till("100", START);

    @Test
    @Holds({Rule.RATE_LIMITS, Rule.UPSTREAM_FAILURE})
    void callGivenBack_isNotCounted() {
        InferenceKey key = key(RateLimit.RPM, 1);
        Ticket first = admit(key);
        refused(key);

        till.account.giveBack(first);

        till.account.complete(admit(key), Usage.tokens(1, 1));
        refused(key);
    }

    @Test
    @Holds(Rule.RATE_LIMITS)
    void entitlement_saysWhenALimitLetsGoAgain() {
        InferenceKey key = key(RateLimit.RPM, 2);
        till.account.complete(admit(key), Usage.tokens(1, 1));
        advance(10);

        assertThat(resetsAt(key)).isEqualTo(START.plusSeconds(60));
        till.account.complete(admit(key), Usage.tokens(1, 1));
        assertThat(resetsAt(key)).isEqualTo(START.plusSeconds(60));

        InferenceKey tokens = key(RateLimit.TPM, 3);
        till.account.complete(admit(tokens), Usage.tokens(1, 0));
        advance(10);
        till.account.complete(admit(tokens), Usage.tokens(3, 0));
        assertThat(resetsAt(tokens)).isEqualTo(START.plusSeconds(80));
    }

    private Instant resetsAt(InferenceKey key) {
        return till.account
                .entitlement(till.admin, key.id(), Till.TEXT_MODEL)
                .rate()
                .orElseThrow()
                .resetsAt();
    }

    @Test
    @Holds({Rule.RATE_LIMITS, Rule.TOKENS_AT_COMPLETION})
    void tokens_areCountedAtTheInstantOfTheAdmission() {
        InferenceKey key = key(RateLimit.TPM, 10);
        Ticket slow = admit(key);
        Ticket besides = admit(key);
        advance(59);
        till.account.complete(slow, Usage.tokens(10, 0));
        refused(key);
        advance(1);

        Ticket next = admit(key);

        till.account.complete(besides, Usage.tokens(99, 0));
        till.account.complete(next, Usage.tokens(4, 5));
        till.account.complete(admit(key), Usage.tokens(1, 0));
        refused(key);
    }

    @Test
    @Holds(Rule.RATE_LIMITS)
    void limitSetAnew_startsEmpty_whateverIsStillInFlight() {
        InferenceKey key = key(RateLimit.TPM, 10);
        Ticket before = admit(key);
        set(key, Map.of());
        set(key, Map.of(RateLimit.TPM, 10L));

        till.account.complete(before, Usage.tokens(99, 0));

        till.account.complete(admit(key), Usage.tokens(10, 0));
        refused(key);
        advance(60);
        till.account.complete(admit(key), Usage.tokens(1, 0));
    }

    @Test
    @Holds(Rule.RATE_LIMITS)
    void callGivenBackToALimitThatWasSetAnew_leavesNothingToSpare() {
        InferenceKey key = key(RateLimit.RPM, 1);
        Ticket before = admit(key);
        set(key, Map.of());
        set(key, Map.of(RateLimit.RPM, 1L));

        till.account.giveBack(before);

        till.account.complete(admit(key), Usage.tokens(1, 1));
        refused(key);
    }

    @Test
    @Holds({Rule.RATE_LIMITS, Rule.COUNTED_AT_ADMISSION})
    void requestsInFlight_areCountedAtTheirAdmission() {
        InferenceKey key = key(RateLimit.RPM, 3);
        assertThat(admit(key)).isNotSameAs(admit(key));
        admit(key);

        refused(key);
    }

    private void advance(long seconds) {
        till.account.advance(now -> now.plusSeconds(seconds));
    }

    private void set(InferenceKey key, Map<RateLimit, Long> limits) {
        ControlsUpdate controls = new ControlsUpdate(
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                limits.isEmpty() ? Change.cleared() : Change.set(limits),
                Change.unchanged(),
                Change.unchanged());
        till.account
                .keys()
                .update(
                        till.admin,
                        key.id(),
                        new KeyUpdate(
                                Optional.empty(), Optional.empty(), Change.unchanged(), Change.unchanged(), controls));
    }

    private InferenceKey key(RateLimit limit, long value) {
        return till.key(new KeySpec(
                "k",
                null,
                null,
                new Controls(null, null, Map.of(), null, null, null, Map.of(limit, value), null, null),
                null));
    }

    private Ticket admit(InferenceKey key) {
        return till.account.admit(key, Till.text(1));
    }

    private void refused(InferenceKey key) {
        assertThatThrownBy(() -> admit(key))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMIT_EXCEEDED));
    }
}
