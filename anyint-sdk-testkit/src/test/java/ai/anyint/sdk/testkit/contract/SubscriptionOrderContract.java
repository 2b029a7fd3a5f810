package ai.anyint.sdk.testkit.contract;

import static java.util.Collections.disjoint;
import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of several reasons to refuse a subscription's key, the first in the order of the contract answers. */
abstract class SubscriptionOrderContract extends BillingContract {

    /** In the order of the contract. */
    enum Reason {
        REPLACED(401, "invalid_api_key"),
        CANCELED(403, "subscription_canceled"),
        UNKNOWN_MODEL(404, "model_not_found"),
        NOT_BOUGHT(403, "model_not_in_subscription"),
        TIER_DOWN(503, "tier_unavailable"),
        DAILY_LIMIT(429, "daily_call_limit_exceeded"),
        MONTHLY_CAP(429, "monthly_cap_exceeded");

        private final int status;
        private final String code;

        Reason(int status, String code) {
            this.status = status;
            this.code = code;
        }
    }

    private static final Set<Reason> OF_A_MODEL = EnumSet.of(Reason.TIER_DOWN, Reason.DAILY_LIMIT, Reason.MONTHLY_CAP);

    SubscriptionOrderContract(Door door) {
        super(door);
    }

    /** Every set of reasons; a call names one model, so one that was not bought has neither tier nor limits of its own. */
    static Stream<Set<Reason>> custom() {
        return subsets().filter(set -> models(set) == 0 || (models(set) == 1 && disjoint(set, OF_A_MODEL)));
    }

    /** A plan has no tier; its daily limit is used up for every model, on the list or not. */
    static Stream<Set<Reason>> plan() {
        return subsets().filter(set -> set.size() <= 2 && models(set) < 2 && !set.contains(Reason.TIER_DOWN));
    }

    private static Stream<Set<Reason>> subsets() {
        List<Set<Reason>> sets = new ArrayList<>();
        sets.add(EnumSet.noneOf(Reason.class));
        for (Reason reason : Reason.values()) {
            for (Set<Reason> set : List.copyOf(sets)) {
                Set<Reason> more = EnumSet.of(reason);
                more.addAll(set);
                sets.add(more);
            }
        }
        return sets.stream().filter(set -> !set.isEmpty());
    }

    private static int models(Set<Reason> set) {
        return (set.contains(Reason.UNKNOWN_MODEL) ? 1 : 0) + (set.contains(Reason.NOT_BOUGHT) ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("custom")
    @Holds({Rule.ADMISSION_ORDER, Rule.REFUSED_COSTS_NOTHING, Rule.SUBSCRIPTION_ACTIVE})
    void customKey_isRefusedForTheFirstReason(Set<Reason> reasons) {
        boolean daily = reasons.contains(Reason.DAILY_LIMIT);
        boolean monthly = reasons.contains(Reason.MONTHLY_CAP);
        Reply bought = buyCustom(line(IMAGE, "stable", daily ? 1 : 2, monthly ? 1 : 2));
        if (daily || monthly) {
            images(secretOf(bought), 1).hasStatus(200);
        }
        if (reasons.contains(Reason.TIER_DOWN)) {
            account.tier(IMAGE, "stable", false);
        }

        firstAnswers(bought, reasons);
    }

    @ParameterizedTest
    @MethodSource("plan")
    @Holds({Rule.ADMISSION_ORDER, Rule.REFUSED_COSTS_NOTHING, Rule.SUBSCRIPTION_ACTIVE})
    void planKey_isRefusedForTheFirstReason(Set<Reason> reasons) {
        Reply bought = buyPlan("starter");
        if (reasons.contains(Reason.MONTHLY_CAP)) {
            for (int i = 0; i < 5; i++) {
                images(secretOf(bought), 10).hasStatus(200);
            }
        }
        if (reasons.contains(Reason.DAILY_LIMIT)) {
            while (usage(bought).at("/shared/0/dailyCallsRemaining").longValue() > 0) {
                call(secretOf(bought), MINI).hasStatus(200);
            }
        }

        firstAnswers(bought, reasons);
    }

    private void firstAnswers(Reply bought, Set<Reason> reasons) {
        if (reasons.contains(Reason.REPLACED)) {
            regenerate(bought).hasStatus(200);
        }
        if (reasons.contains(Reason.CANCELED)) {
            cancel(bought, false).hasStatus(200);
        }
        String before = state();

        Reply reply;
        if (reasons.contains(Reason.UNKNOWN_MODEL)) {
            reply = call(secretOf(bought), "nothing");
        } else {
            reply = call(secretOf(bought), reasons.contains(Reason.NOT_BOUGHT) ? VIDEO : IMAGE);
        }

        Reason first = reasons.iterator().next();
        refused(reply, first.status, first.code);
        assertThat(state()).isEqualTo(before);
    }
}
