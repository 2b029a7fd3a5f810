package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In thousands of generated states, an entitlement read says what the very next call does, and changes nothing. */
class EntitlementIsAdmissionTest {

    private static final int SEEDS = 80;
    private static final int STEPS = 60;

    /** All that a call by a working secret can be refused for, but its address, which the read does not judge. */
    private static final Set<ErrorCode> REASONS = EnumSet.of(
            ErrorCode.KEY_DISABLED,
            ErrorCode.KEY_EXPIRED,
            ErrorCode.SUBSCRIPTION_EXPIRED,
            ErrorCode.SUBSCRIPTION_CANCELED,
            ErrorCode.MODEL_NOT_FOUND,
            ErrorCode.MODEL_NOT_ALLOWED,
            ErrorCode.MODEL_NOT_IN_SUBSCRIPTION,
            ErrorCode.TIER_UNAVAILABLE,
            ErrorCode.DAILY_CALL_LIMIT_EXCEEDED,
            ErrorCode.MONTHLY_CAP_EXCEEDED,
            ErrorCode.INSUFFICIENT_BALANCE,
            ErrorCode.BYOK_CREDENTIAL_MISSING,
            ErrorCode.KEY_CREDIT_LIMIT_EXCEEDED,
            ErrorCode.RATE_LIMIT_EXCEEDED);

    @Test
    @Holds(Rule.ENTITLEMENT_IS_ADMISSION)
    void read_saysWhatTheNextCallDoes_inEveryState() {
        Set<ErrorCode> seen = EnumSet.noneOf(ErrorCode.class);
        Set<Funding> paid = EnumSet.noneOf(Funding.class);
        for (int seed = 1; seed <= SEEDS; seed++) {
            GeneratedState state = new GeneratedState(seed);
            for (int step = 1; step <= STEPS; step++) {
                state.step();
                InferenceKey key = state.anyKey();
                String model = state.modelFor(key);
                String where = "seed " + seed + ", step " + step + ", key " + key.id() + ", " + model;
                String before = state.fingerprint();
                Entitlement read = state.till.account.entitlement(state.till.admin, key.id(), model);
                assertThat(state.fingerprint()).as(where).isEqualTo(before);

                Optional<ErrorCode> refused = state.call(key, model);

                assertThat(read.reason()).as(where).isEqualTo(refused);
                if (refused.isEmpty()) {
                    paid.add(read.chargedTo());
                    assertThat(state.lastPaidBy(key)).as(where).isEqualTo(read.chargedTo());
                } else {
                    assertThat(state.fingerprint()).as(where).isEqualTo(before);
                }
                refused.ifPresent(seen::add);
            }
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(REASONS);
        assertThat(paid).containsExactlyInAnyOrder(Funding.BALANCE, Funding.PLAN, Funding.CUSTOM, Funding.BYOK);
    }
}
