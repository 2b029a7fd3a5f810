package ai.anyint.sdk.testkit.sequence;

import java.util.EnumSet;
import java.util.Set;

/** What a sequence may hold, and how often; a run names the kinds that it uses. */
enum Kind {
    TEXT(20),
    IMAGE(8),
    EMBEDDING(3),
    TASK(5),
    CREATE_KEY(5),
    TEAM_KEY(5),
    PATCH_KEY(6),
    DELETE_KEY(1),
    TOP_UP(3),
    BUY_PLAN(3),
    BUY_CUSTOM(4),
    QUOTE(1),
    RENEW(3),
    CANCEL(2),
    REGENERATE(2),
    BYOK(3),
    PROJECT(2),
    PAY_INVOICE(2),
    CARD(2),
    TIER(2),
    ADVANCE(14),
    REPEAT(5),
    READ_BALANCE(2),
    READ_KEYS(2),
    READ_ACTIVITY(2),
    READ_TASK(2),
    READ_MODELS(2),
    READ_LEDGER(2),
    READ_SUBSCRIPTIONS(2),
    READ_USAGE(2),
    READ_ENTITLEMENT(5),
    READ_INVOICES(2);

    private final int weight;

    Kind(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    static Set<Kind> all() {
        return EnumSet.allOf(Kind.class);
    }
}
