package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.testkit.CannedAnswer;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on an invoice, against what the test adds up itself from each call and the price list. */
abstract class InvoiceLinesContract extends EnterpriseContract {

    private static final List<String> TEXT = List.of("claude-opus-4-6", SONNET, "gpt-4o-mini");
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);
    private static final int DECIMALS = 10;

    InvoiceLinesContract(Door door) {
        super(door);
    }

    private static final class Sum {
        private long requests;
        private long input;
        private long output;
        private long generations;
        private long tasks;
        private BigDecimal amount = BigDecimal.ZERO;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Holds({Rule.INVOICE_LINES, Rule.INVOICE_DISCOUNT, Rule.TEXT_CHARGE, Rule.UNIT_CHARGE})
    void lines_areWhatEachCallCost_toTheLastDecimal(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        open(Enterprise.standard().withDiscount("12.345"));
        Map<String, JsonNode> prices = prices();
        Map<String, Sum> expected = new TreeMap<>();
        for (int i = 0; i < 25; i++) {
            switch (random.nextInt(4)) {
                case 0, 1 -> text(random, prices, expected);
                case 2 -> images(1 + random.nextInt(3), prices, expected);
                default -> song(prices, expected);
            }
            firm.clock().advance(Duration.ofMinutes(random.nextInt(20)));
        }
        firm.clock().set(FEBRUARY);

        Reply invoice = invoice(1);

        assertThat(lines(invoice)).as("seed %s", seed).isEqualTo(described(expected));
        BigDecimal subtotal =
                expected.values().stream().map(sum -> sum.amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal discount = subtotal.multiply(new BigDecimal("0.12345")).setScale(DECIMALS, RoundingMode.HALF_UP);
        assertThat(invoice.money("/subtotal")).as("seed %s", seed).isEqualByComparingTo(subtotal);
        assertThat(invoice.money("/discounts/0/amount")).as("seed %s", seed).isEqualByComparingTo(discount);
        assertThat(invoice.money("/totalDue")).as("seed %s", seed).isEqualByComparingTo(subtotal.subtract(discount));
    }

    @Test
    @Holds(Rule.INVOICE_LINES)
    void deletedAndTeamKeys_standOnTheInvoice_andByokAndSubscriptionKeysDoNot() {
        Secret team = secretOf(wire.post(admin(), KEYS, json("{'name':'a','rate_limits':{'rpm':9}}")));
        chat(team).hasStatus(200);
        wire.delete(admin(), KEYS + "/2").hasStatus(204);
        wire.post(admin(), "/v1/account/byok", json("{'provider':'anthropic','name':'b','credential':'test'}"))
                .hasStatus(201);
        chat(secretOf(wire.post(admin(), KEYS, json("{'name':'c','byok_credential_id':'byok_1'}"))))
                .hasStatus(200);
        chat(secretOf(wire.post(admin(), "/v1/billing/subscriptions/plan", json("{'planId':'starter'}"))))
                .hasStatus(200);
        firm.clock().set(FEBRUARY);

        assertThat(invoice(1).at("/summary/requests").longValue()).isEqualTo(1);
        assertThat(invoice(1).textAt("/totalDue")).isEqualTo("0.000357");
    }

    @Test
    @Holds(Rule.INVOICE_DISCOUNT)
    void withoutADiscount_thereIsNoLineOfIt_andOneOf100PercentLeavesNothingToPay() {
        chat().hasStatus(200);
        firm.clock().set(FEBRUARY);
        assertThat(invoice(1).at("/discounts")).isEmpty();
        assertThat(invoice(1).textAt("/totalDue")).isEqualTo("0.000357");

        open(Enterprise.standard().withDiscount("100"));
        chat().hasStatus(200);
        firm.clock().set(FEBRUARY);
        assertThat(Reply.names(invoice(1).at("/discounts/0"))).containsExactly("description", "amount");
        assertThat(invoice(1).textAt("/discounts/0/amount")).isEqualTo("0.000357");
        assertThat(invoice(1).textAt("/subtotal")).isEqualTo("0.000357");
        assertThat(invoice(1).textAt("/totalDue")).isEqualTo("0.00");
    }

    private void text(SplittableRandom random, Map<String, JsonNode> prices, Map<String, Sum> expected) {
        String model = TEXT.get(random.nextInt(TEXT.size()));
        long input = random.nextLong(100_000);
        long output = random.nextLong(100_000);
        firm.answer(model, CannedAnswer.tokens(input, output));
        wire.post(firm.apiKey(), CHAT, chatBody(model, "")).hasStatus(200);
        Sum sum = expected.computeIfAbsent(model, m -> new Sum());
        sum.requests++;
        sum.input += input;
        sum.output += output;
        sum.amount = sum.amount.add(price(prices, model, "inputPrice")
                .multiply(BigDecimal.valueOf(input))
                .add(price(prices, model, "outputPrice").multiply(BigDecimal.valueOf(output)))
                .divide(MILLION, DECIMALS, RoundingMode.HALF_UP));
    }

    private void images(int count, Map<String, JsonNode> prices, Map<String, Sum> expected) {
        String model = "nano-banana-2";
        String body = json("{'model':'" + model + "','prompt':'a cat','n':" + count + "}");
        wire.post(firm.apiKey(), "/openai/v1/images/generations", body).hasStatus(200);
        Sum sum = expected.computeIfAbsent(model, m -> new Sum());
        sum.requests++;
        sum.generations += count;
        sum.amount = sum.amount.add(price(prices, model, "unitPrice").multiply(BigDecimal.valueOf(count)));
    }

    private void song(Map<String, JsonNode> prices, Map<String, Sum> expected) {
        music();
        Sum sum = expected.computeIfAbsent("suno-v5", m -> new Sum());
        sum.requests++;
        sum.tasks++;
        sum.amount = sum.amount.add(price(prices, "suno-v5", "unitPrice"));
    }

    private Map<String, JsonNode> prices() {
        Map<String, JsonNode> prices = new TreeMap<>();
        wire.get(admin(), "/v1/billing/prices")
                .at("/prices")
                .forEach(price -> prices.put(price.path("modelId").asText(), price));
        return prices;
    }

    private static BigDecimal price(Map<String, JsonNode> prices, String model, String name) {
        return new BigDecimal(prices.get(model).path(name).asText());
    }

    private static List<String> lines(Reply invoice) {
        return Stream.iterate(0, i -> i < invoice.at("/lines").size(), i -> i + 1)
                .map(i -> invoice.at("/lines/" + i))
                .map(line -> line.path("modelId").asText() + " " + line.path("requests") + " "
                        + line.path("inputTokens") + " " + line.path("outputTokens") + " "
                        + line.path("generations") + " " + line.path("tasks") + " "
                        + plain(new BigDecimal(line.path("amount").asText())))
                .toList();
    }

    private static List<String> described(Map<String, Sum> expected) {
        return expected.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().requests + " " + each.getValue().input + " "
                        + each.getValue().output + " " + each.getValue().generations + " "
                        + each.getValue().tasks + " " + plain(each.getValue().amount))
                .toList();
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
