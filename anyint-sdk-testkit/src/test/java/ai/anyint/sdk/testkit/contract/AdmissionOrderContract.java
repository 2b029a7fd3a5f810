package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of several reasons to refuse a key that a customer manages, the first in the order of the contract answers. */
abstract class AdmissionOrderContract extends BillingContract {

    /** In the order of the contract. All of them can hold at once. */
    enum Reason {
        DELETED(401, "invalid_api_key"),
        DISABLED(401, "key_disabled"),
        EXPIRED(401, "key_expired"),
        ADDRESS(403, "ip_not_allowed"),
        UNKNOWN_MODEL(404, "model_not_found"),
        MODEL_NOT_ALLOWED(403, "model_not_allowed"),
        BALANCE(402, "insufficient_balance"),
        BYOK(403, "byok_credential_missing"),
        CREDIT_LIMIT(429, "key_credit_limit_exceeded"),
        RATE_LIMIT(429, "rate_limit_exceeded");

        private final int status;
        private final String code;

        Reason(int status, String code) {
            this.status = status;
            this.code = code;
        }
    }

    AdmissionOrderContract(Door door) {
        super(door);
    }

    /** Every reason alone and every two of them, except those of two payers: a key has one. */
    static Stream<Set<Reason>> reasons() {
        return Stream.of(Reason.values())
                .flatMap(a -> Stream.of(Reason.values()).map(b -> (Set<Reason>) EnumSet.of(a, b)))
                .distinct()
                .filter(both -> !both.containsAll(Set.of(Reason.BALANCE, Reason.BYOK)));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    @Holds({Rule.ADMISSION_ORDER, Rule.REFUSED_COSTS_NOTHING, Rule.MODEL_EXISTS})
    void ofSeveralReasons_theFirstAnswers_andNothingIsTaken(Set<Reason> reasons) {
        Secret key = keyRefusedFor(reasons);
        String before = state();

        Reply reply = wire.post(key, CHAT, chatBody(reasons.contains(Reason.UNKNOWN_MODEL) ? "nothing" : MINI, ""));

        Reason first = reasons.iterator().next();
        refused(reply, first.status, first.code);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @Holds(Rule.ADMISSION_ORDER)
    void ofAllReasonsAtOnce_theFirstAnswers() {
        refused(
                wire.post(keyRefusedFor(EnumSet.complementOf(EnumSet.of(Reason.BYOK))), CHAT, chatBody("nothing", "")),
                401,
                "invalid_api_key");
    }

    @ParameterizedTest
    @MethodSource("reasons")
    @Holds({Rule.ADMISSION_ORDER, Rule.INVOICE_ADMITS})
    void enterpriseKey_isJudgedInTheSameOrder_withoutABalance(Set<Reason> reasons) {
        if (reasons.contains(Reason.BALANCE) || reasons.contains(Reason.BYOK)) {
            return;
        }
        FakeAccount enterprise = fake.openEnterprise(NOON, Enterprise.standard());
        Secret key = keyRefusedFor(reasons, enterprise);

        Reply reply = wire.post(key, CHAT, chatBody(reasons.contains(Reason.UNKNOWN_MODEL) ? "nothing" : MINI, ""));

        Reason first = reasons.iterator().next();
        refused(reply, first.status, first.code);
    }

    private Secret keyRefusedFor(Set<Reason> reasons) {
        return keyRefusedFor(reasons, account);
    }

    private Secret keyRefusedFor(Set<Reason> reasons, FakeAccount owner) {
        Secret admin = owner.provisioningKey();
        StringBuilder fields = new StringBuilder("{'name':'ci'");
        for (Reason reason : reasons) {
            fields.append(
                    switch (reason) {
                        case EXPIRED -> ",'expires_at':'" + NOON.plusSeconds(1) + "'";
                        case ADDRESS -> ",'ip_allowlist':['10.0.0.0/8']";
                        case MODEL_NOT_ALLOWED -> ",'allowed_models':['" + SONNET + "']";
                        case CREDIT_LIMIT -> ",'credit_limit':0";
                        case RATE_LIMIT -> ",'rate_limits':{'rpm':0}";
                        case BYOK -> ",'byok_credential_id':'" + disabledCredential() + "'";
                        default -> "";
                    });
        }
        Reply key = wire.post(admin, KEYS, json(fields + "}")).hasStatus(201);
        if (reasons.contains(Reason.DISABLED)) {
            wire.patch(admin, pathOf(key), json("{'is_enabled':false}")).hasStatus(200);
        }
        if (reasons.contains(Reason.DELETED)) {
            wire.delete(admin, pathOf(key)).hasStatus(204);
        }
        if (reasons.contains(Reason.BALANCE)) {
            owner.balance("0");
        }
        owner.clock().advance(Duration.ofSeconds(1));
        return secretOf(key);
    }

    private String disabledCredential() {
        String id = wire.post(manager, BYOK, json("{'provider':'openai','name':'ours','credential':'test-credential'}"))
                .hasStatus(201)
                .textAt("/id");
        wire.patch(manager, BYOK + "/" + id, json("{'is_enabled':false}")).hasStatus(200);
        return id;
    }
}
