package ai.anyint.sdk.examples.contract;

import static ai.anyint.sdk.billing.ChargedTo.BALANCE;
import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.billing.ChargedTo;
import ai.anyint.sdk.billing.Entitlement;
import ai.anyint.sdk.billing.Entitlements;
import ai.anyint.sdk.billing.RefusalReason;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.testkit.FakeAccount;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * An entitlement is what the next call does. Accounts are generated; the seed of each is its number, and stands in a
 * failure.
 */
class EntitlementTest {

    private static final int ACCOUNTS = 200;
    private static final int STEPS = 18;

    private final Set<String> reasons = new HashSet<>();
    private final Set<ChargedTo> payers = new HashSet<>();

    @Test
    void entitlement_isWhatTheNextCallDoes_inAnyState() {
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            try (GeneratedAccount account = new GeneratedAccount(seed)) {
                for (int step = 0; step < STEPS; step++) {
                    account.change();
                    check(account, "seed " + seed + ", step " + step);
                }
            }
        }

        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        "key_disabled",
                        "key_expired",
                        "subscription_expired",
                        "subscription_canceled",
                        "model_not_found",
                        "model_not_allowed",
                        "model_not_in_subscription",
                        "tier_unavailable",
                        "daily_call_limit_exceeded",
                        "monthly_cap_exceeded",
                        "insufficient_balance",
                        "byok_credential_missing",
                        "key_credit_limit_exceeded",
                        "rate_limit_exceeded");
        assertThat(payers)
                .containsExactlyInAnyOrder(
                        BALANCE, ChargedTo.INVOICE, ChargedTo.PLAN, ChargedTo.CUSTOM, ChargedTo.BYOK);
    }

    private void check(GeneratedAccount account, String where) {
        long key = account.anyKey();
        String model = account.anyModel();
        FakeAccount fake = account.fake();
        Entitlements entitlements = account.billing().entitlements();
        String question = where + ": " + model + " by key " + key;

        Money balance = fake.balance();
        Entitlement told = entitlements.check(model, key);
        assertThat(entitlements.check(model, key))
                .as("%s, asked twice", question)
                .isEqualTo(told);
        Optional<String> refusal = account.call(key, model);

        assertThat(refusal).as("%s", question).isEqualTo(told.reason().map(RefusalReason::value));
        assertThat(told.allowed()).as("%s", question).isEqualTo(refusal.isEmpty());
        refusal.ifPresent(fake::expectRefusals);
        Entitlement after = entitlements.check(model, key);
        if (refusal.isPresent()) {
            reasons.add(refusal.get());
            assertThat(after).as("%s, after a refusal", question).isEqualTo(told);
        } else {
            payers.add(told.chargedTo());
            assertThat(fake.balance().compareTo(balance) < 0)
                    .as("%s, charged to %s", question, told.chargedTo())
                    .isEqualTo(told.chargedTo().equals(BALANCE));
            told.remaining()
                    .dailyCalls()
                    .ifPresent(left -> assertThat(after.remaining().dailyCalls())
                            .as("%s, calls of the day", question)
                            .hasValue(left - 1));
        }
    }
}
