package ai.anyint.sdk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/billing/subscriptions/custom} and its quote: what is refused, and what it costs. */
abstract class CustomPurchaseContract extends BillingContract {

    private static final String GOOD =
            "{'modelId':'nano-banana-2','channelTier':'basic','dailyCallLimit':1,'monthlyTokenCap':1}";

    CustomPurchaseContract(Door door) {
        super(door);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                              | invalid_parameter | models",
                "'models':null                                   | invalid_parameter | models",
                "'models':[]                                     | invalid_parameter | models",
                "'models':{}                                     | invalid_parameter | models",
                "'models':['nano-banana-2']                      | invalid_parameter | models[0]",
                "'models':[GOOD,GOOD]                            | duplicate_model   | models[1].modelId",
                "'models':[GOOD],'autoRenew':'yes'               | invalid_parameter | autoRenew",
                "'models':[GOOD],'planId':'starter'              | unknown_parameter | planId",
            })
    @Holds(Rule.CUSTOM_PURCHASE_CHECKED)
    void wrongList_is400NamingTheField_forPurchaseAndQuote_andBuysNothing(String fields, String code, String param) {
        refusedByBoth("{" + fields.replace("GOOD", GOOD) + "}", code, param);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "modelId         | 0             | invalid_parameter | missing",
                "channelTier     | 0             | invalid_parameter | missing",
                "dailyCallLimit  | 0             | invalid_parameter | missing",
                "modelId         | 'nothing'     | unknown_model     |",
                "modelId         | 'Nano-Banana-2' | unknown_model   |",
                "modelId         | 7             | invalid_parameter |",
                "modelId         | null          | invalid_parameter |",
                "channelTier     | 'enterprise'  | tier_not_offered  |",
                "channelTier     | 'gold'        | tier_not_offered  |",
                "channelTier     | 'STABLE'      | tier_not_offered  |",
                "channelTier     | null          | invalid_parameter |",
                "dailyCallLimit  | 0             | invalid_parameter |",
                "dailyCallLimit  | -1            | invalid_parameter |",
                "dailyCallLimit  | 1.5           | invalid_parameter |",
                "dailyCallLimit  | '1'           | invalid_parameter |",
                "dailyCallLimit  | null          | invalid_parameter |",
                "monthlyTokenCap | 0             | invalid_parameter |",
                "monthlyTokenCap | -1            | invalid_parameter |",
                "monthlyTokenCap | 18446744073709551617 | invalid_parameter |",
                "monthlyTokenCap | null          | invalid_parameter |",
            })
    @Holds({Rule.CUSTOM_PURCHASE_CHECKED, Rule.ONE_OPERATOR})
    void wrongFieldOfALine_is400NamingItsPlace_forPurchaseAndQuote(
            String field, String value, String code, @Nullable String missing) {
        String present = "('" + field + "':)('[^']*'|\\d+)";
        String second = GOOD.replace("nano-banana-2", "gpt-4o-mini");
        String wrong =
                missing == null ? second.replaceFirst(present, "$1" + value) : second.replaceFirst(present + ",?", "");

        refusedByBoth("{'models':[" + GOOD + "," + wrong + "]}", code, "models[1]." + field);
    }

    @Test
    @Holds(Rule.CUSTOM_PURCHASE_CHECKED)
    void unknownFieldOfALine_is400NamingItsPlace() {
        refusedByBoth(
                "{'models':[" + GOOD.replace("channelTier", "tier") + "]}", "unknown_parameter", "models[0].tier");
    }

    @ParameterizedTest
    @CsvSource({
        // model, tier, cap, price: cap x unit price x factor, half up to cents
        "claude-sonnet-4-6, basic, 1000000, 7.20",
        "claude-sonnet-4-6, stable, 1000000, 9.00",
        "claude-sonnet-4-6, enterprise, 1000000, 13.50",
        "claude-opus-4-6, enterprise, 2000000, 45.00",
        "gpt-4o-mini, stable, 1000000, 0.38",
        "gpt-4o-mini, basic, 1000000, 0.30",
        "text-embedding-v4, basic, 10000000, 0.56",
        "nano-banana-2, basic, 1, 0.03",
        "nano-banana-2, stable, 100, 4.00",
        "seedance-2-0, stable, 10, 5.00",
        "suno-v5, basic, 10, 0.80",
        "claude-sonnet-4-6, stable, 555, 0.00",
        "claude-sonnet-4-6, stable, 556, 0.01",
        "gpt-4o-mini, stable, 13333, 0.00",
        "gpt-4o-mini, stable, 13334, 0.01"
    })
    @Holds(Rule.CUSTOM_PRICE)
    void price_isCapTimesUnitPriceTimesTierFactor(String model, String tier, long cap, BigDecimal price) {
        Reply quote = quote("{'models':[" + line(model, tier, 1, cap) + "]}").hasStatus(200);

        assertThat(quote.money("/monthlyPrice")).isEqualByComparingTo(price);
        assertThat(quote.money("/lines/0/monthlyPrice")).isEqualByComparingTo(price);
        assertThat(Reply.names(quote.at("/lines/0"))).containsExactly("modelId", "channelTier", "unit", "monthlyPrice");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 1_000_000})
    @Holds(Rule.CUSTOM_PRICE)
    void dailyLimit_isNotPriced(long dailyCalls) {
        assertThat(quote("{'models':[" + line(IMAGE, "stable", dailyCalls, 100) + "]}")
                        .money("/monthlyPrice"))
                .isEqualByComparingTo("4.00");
    }

    @Test
    @Holds(Rule.CUSTOM_PRICE)
    void eachLine_isRoundedByItself_beforeTheSum() {
        String halves = line(IMAGE, "basic", 1, 2) + "," + line(MINI, "stable", 1, 13_334) + ","
                + line(SONNET, "stable", 1, 556);

        assertThat(quote("{'models':[" + halves + "]}").money("/monthlyPrice")).isEqualByComparingTo("0.08");
    }

    @Test
    @Holds(Rule.CUSTOM_PRICE)
    void purchase_costsWhatTheQuoteSaid_andTheQuoteBoughtNothing() {
        String lines = line(SONNET, "enterprise", 10, 123_456) + "," + line(MUSIC, "basic", 5, 7);
        String before = state();
        Reply quote = quote("{'models':[" + lines + "]}").hasStatus(200);
        assertThat(state()).isEqualTo(before);

        Reply bought = tryCustom(lines).hasStatus(201);

        assertThat(bought.textAt("/monthlyPrice")).isEqualTo(quote.textAt("/monthlyPrice"));
        assertThat(bought.textAt("/type")).isEqualTo("custom");
        assertThat(bought.at("/planId").isMissingNode()).isTrue();
        assertThat(bought.at("/models").toString())
                .isEqualTo(json("[{'modelId':'claude-sonnet-4-6','channelTier':'enterprise','dailyCallLimit':10,"
                        + "'monthlyTokenCap':123456,'unit':'tokens'},{'modelId':'suno-v5','channelTier':'basic',"
                        + "'dailyCallLimit':5,'monthlyTokenCap':7,'unit':'tasks'}]"));
    }

    private Reply quote(String body) {
        return wire.post(manager, SUBSCRIPTIONS + "/custom/quote", json(body));
    }

    private void refusedByBoth(String body, String code, String param) {
        String before = state();

        quote(body).isInvalid(code, param);
        wire.post(manager, SUBSCRIPTIONS + "/custom", json(body)).isInvalid(code, param);

        assertThat(state()).isEqualTo(before);
    }
}
