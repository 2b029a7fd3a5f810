package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /v1/billing/ledger}: what stands in it, its pages and its filters. */
@Tag("time")
abstract class LedgerPagesContract extends WireContract {

    private static final String LEDGER = "/v1/billing/ledger";

    LedgerPagesContract(Door door) {
        super(door);
    }

    @Test
    @Holds({Rule.LEDGER_SUMS, Rule.FAILED_TASK_REFUNDED})
    void entries_areNewestFirst_chainWithoutAGap_andAddUpToTheBalance() {
        everyChatCosts357Millionths();
        chat(app).hasStatus(200);
        account.answer("suno-v5", CannedAnswer.taskFails());
        Reply music = wire.post(app, "/suno/submit/music", json("{'model':'suno-v5','prompt':'a song'}"));
        account.clock().advance(Duration.ofMinutes(1));
        account.balance("1");

        JsonNode entries = wire.get(manager, LEDGER).hasStatus(200).at("/entries");

        assertThat(types(entries)).containsExactly("adjustment", "refund", "usage", "usage", "topup");
        BigDecimal after = wire.get(manager, "/v1/account/balance").money("/balance");
        for (JsonNode entry : entries) {
            assertThat(new BigDecimal(entry.path("balanceAfter").asText())).isEqualByComparingTo(after);
            after = after.subtract(new BigDecimal(entry.path("amount").asText()));
        }
        assertThat(after).isZero();
        assertThat(Reply.names(entries.get(4)))
                .containsExactly("entryId", "type", "amount", "balanceAfter", "createdAt", "description");
        assertThat(Reply.names(entries.get(3)))
                .containsExactly(
                        "entryId",
                        "type",
                        "amount",
                        "balanceAfter",
                        "createdAt",
                        "apiKeyId",
                        "modelId",
                        "requestId",
                        "description");
        assertThat(entries.get(1).path("requestId").asText())
                .isEqualTo(music.headers().get("x-request-id"));
        assertThat(entries.get(1).path("createdAt").asText()).isEqualTo("2026-01-31T12:01:00.000Z");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void pages_giveEveryEntryOnce_alsoWhileNewOnesAreWritten(int limit) {
        for (int i = 1; i <= 6; i++) {
            account.topUp(i + ".00");
        }
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (true) {
            Reply page = wire.get(manager, LEDGER + "?limit=" + limit + cursor).hasStatus(200);
            assertThat(page.at("/entries")).hasSizeLessThanOrEqualTo(limit);
            page.at("/entries").forEach(entry -> all.add(entry.path("entryId").asText()));
            assertThat(page.at("/hasMore").booleanValue())
                    .isEqualTo(!page.at("/nextCursor").isNull());
            if (!page.at("/hasMore").booleanValue()) {
                break;
            }
            account.topUp("100");
            cursor = "&cursor=" + page.textAt("/nextCursor");
        }

        assertThat(all).containsExactly("entry_7", "entry_6", "entry_5", "entry_4", "entry_3", "entry_2", "entry_1");
    }

    @Test
    void defaultPage_hasTwentyEntries_andAFullLastPageSaysThatNothingFollows() {
        for (int i = 1; i <= 20; i++) {
            account.topUp("1");
        }

        Reply page = wire.get(manager, LEDGER);
        assertThat(page.at("/entries")).hasSize(20);
        assertThat(page.at("/hasMore").booleanValue()).isTrue();
        assertThat(wire.get(manager, LEDGER + "?limit=21").at("/nextCursor").isNull())
                .isTrue();
    }

    @Test
    void filters_narrowTogether_withFromInsideAndToOutside() {
        everyChatCosts357Millionths();
        Secret second = secretOf(createKey("{\"name\":\"second\"}"));
        for (Secret key : List.of(app, second, app)) {
            account.clock().advance(Duration.ofMinutes(1));
            chat(key).hasStatus(200);
        }

        assertThat(numbers("?type=usage")).containsExactly(4, 3, 2);
        assertThat(numbers("?apiKeyId=2")).containsExactly(3);
        assertThat(numbers("?type=topup&apiKeyId=2")).isEmpty();
        assertThat(numbers("?from=2026-01-31T12:01:00Z&to=2026-01-31T12:03:00Z"))
                .containsExactly(3, 2);
        assertThat(numbers("?from=2026-01-31T13:01:00%2B01:00&type=usage&limit=2"))
                .containsExactly(4, 3);
        assertThat(numbers("?from=2026-02-01T00:00:00Z")).isEmpty();
        assertThat(numbers("?to=2026-01-31T12:00:00.001Z")).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=-1, limit",
        "limit=abc, limit",
        "limit=, limit",
        "cursor=abc, cursor",
        "cursor=, cursor",
        "type=gift, type",
        "from=yesterday, from",
        "to=2026-01-31, to",
        "apiKeyId=first, apiKeyId",
        "limit=1&limit=2, limit",
    })
    @Holds(Rule.STRICT)
    void wrongParameter_is400NamingIt(String query, String param) {
        wire.get(manager, LEDGER + "?" + query).isInvalid("invalid_parameter", param);
    }

    @Test
    void cursorOfAnotherList_is400() {
        account.topUp("1");
        String cursor = wire.get(manager, LEDGER + "?limit=1").textAt("/nextCursor");

        wire.get(manager, "/v1/billing/subscriptions?cursor=" + cursor).isInvalid("invalid_parameter", "cursor");
        wire.get(manager, "/v1/billing/invoices?cursor=" + cursor).isInvalid("invalid_parameter", "cursor");
    }

    private static List<String> types(JsonNode entries) {
        List<String> types = new ArrayList<>();
        entries.forEach(entry -> types.add(entry.path("type").asText()));
        return types;
    }

    private List<Integer> numbers(String query) {
        List<Integer> numbers = new ArrayList<>();
        wire.get(manager, LEDGER + query)
                .hasStatus(200)
                .at("/entries")
                .forEach(entry -> numbers.add(
                        Integer.valueOf(entry.path("entryId").asText().replace("entry_", ""))));
        return numbers;
    }
}
