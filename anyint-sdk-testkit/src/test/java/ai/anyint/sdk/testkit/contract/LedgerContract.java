package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code /v1/billing/ledger}: every movement of the balance, and nothing else. */
abstract class LedgerContract extends BillingContract {

    LedgerContract(Door door) {
        super(door);
    }

    @Test
    @Holds(Rule.LEDGER_SUMS)
    void balance_isTheSumOfAllEntries_whichChainWithoutAGap() {
        everyChatCosts357Millionths();
        account.answer(VIDEO, CannedAnswer.taskFails());
        for (int i = 0; i < 5; i++) {
            chat(app).hasStatus(200);
            call(app, VIDEO).hasStatus(200);
            images(app, i + 1).hasStatus(200);
            wire.post(manager, TOPUPS, json("{'amount':'7.01','currency':'USD'}"))
                    .hasStatus(201);
            account.clock().advance(Duration.ofSeconds(40));
        }
        account.balance("1.5");
        account.clock().advance(Duration.ofSeconds(60));

        List<JsonNode> entries = oldestFirst();
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> charged = new HashSet<>();
        for (JsonNode entry : entries) {
            sum = sum.add(new BigDecimal(entry.path("amount").textValue()));
            assertThat(new BigDecimal(entry.path("balanceAfter").textValue())).isEqualByComparingTo(sum);
            if (entry.path("type").asText().equals("usage")) {
                assertThat(charged.add(entry.path("requestId").textValue())).isTrue();
            }
        }
        assertThat(entries).hasSize(1 + 15 + 5 + 5 + 1);
        assertThat(wire.get(manager, "/v1/account/balance").money("/balance")).isEqualByComparingTo(sum);
    }

    @Test
    @Holds(Rule.LEDGER_SUMS)
    void entry_neverChanges() {
        chat(app).hasStatus(200);
        List<JsonNode> before = oldestFirst();
        Reply key = createKey(json("{'name':'gone'}"));
        chat(secretOf(key)).hasStatus(200);
        wire.delete(manager, pathOf(key)).hasStatus(204);
        account.balance("0");
        account.clock().advance(Duration.ofDays(400));

        assertThat(oldestFirst()).startsWith(before.toArray(JsonNode[]::new));
    }

    @Test
    @Holds(Rule.LEDGER_IS_BALANCE_ONLY)
    void whatASubscriptionOrByokPays_standsInNoEntry_andCostsNothingInActivity() {
        String byok = wire.post(
                        manager, BYOK, json("{'provider':'google','name':'ours','credential':'test-credential'}"))
                .textAt("/id");
        Secret own = secretOf(createKey(json("{'name':'own','byok_credential_id':'" + byok + "'}")));
        Secret custom = secretOf(buyCustom(line(IMAGE, "stable", 10, 10)));

        images(own, 3).hasStatus(200);
        images(custom, 3).hasStatus(200);

        assertThat(oldestFirst()).hasSize(1);
        Reply activity = wire.get(manager, ACTIVITY);
        assertThat(activity.at("/total_stats/total_requests").longValue()).isEqualTo(2);
        assertThat(activity.textAt("/total_stats/total_cost")).isEqualTo("0.00");
        assertThat(wire.get(manager, KEYS).at("/keys"))
                .allSatisfy(key -> assertThat(key.path("spent").textValue()).isEqualTo("0.00"));
    }

    @Test
    @Holds(Rule.LEDGER_IS_BALANCE_ONLY)
    void whatAnInvoicePays_standsInNoEntry() {
        FakeAccount enterprise = fake.openEnterprise(NOON, Enterprise.standard());

        images(enterprise.apiKey(), 3).hasStatus(200);

        assertThat(wire.get(enterprise.provisioningKey(), LEDGER).at("/entries"))
                .isEmpty();
        assertThat(wire.get(enterprise.provisioningKey(), ACTIVITY).textAt("/total_stats/total_cost"))
                .isEqualTo("0.12");
    }

    private List<JsonNode> oldestFirst() {
        List<JsonNode> entries = new ArrayList<>();
        String next = "";
        do {
            Reply page = wire.get(manager, LEDGER + "?limit=4" + next).hasStatus(200);
            page.at("/entries").forEach(entries::add);
            next = page.at("/hasMore").booleanValue() ? "&cursor=" + page.textAt("/nextCursor") : "";
        } while (!next.isEmpty());
        Collections.reverse(entries);
        return entries;
    }
}
