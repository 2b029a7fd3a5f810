package ai.anyint.sdk.billing;

import static ai.anyint.sdk.billing.ChannelTier.BASIC;
import static ai.anyint.sdk.billing.ChannelTier.STABLE;
import static ai.anyint.sdk.billing.DailyCallLimit.dailyCalls;
import static ai.anyint.sdk.billing.MonthlyCap.generationsPerMonth;
import static ai.anyint.sdk.billing.MonthlyCap.tasksPerMonth;
import static ai.anyint.sdk.billing.MonthlyCap.tokensPerMonth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.billing.webhook.WebhookEventType;
import ai.anyint.sdk.core.Money;
import ai.anyint.sdk.core.internal.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before it is sent, in the service's words. */
class PurchaseTest {

    private static final String POSITIVE = "Must be an integer of 1 or more.";

    @Test
    void purchaseOfNoModel_isNeverBuilt() {
        assertRefused(() -> CustomPurchase.builder().build(), "models: Must name at least one model.");
    }

    @Test
    void purchaseOfAModelTwice_isNeverBuilt() {
        CustomPurchase.Builder twice = CustomPurchase.builder()
                .addModel("a", STABLE, dailyCalls(1), tokensPerMonth(1))
                .addModel("b", STABLE, dailyCalls(1), tokensPerMonth(1))
                .addModel("a", BASIC, dailyCalls(2), tokensPerMonth(2));

        assertRefused(twice::build, "models[2].modelId: Model a is named twice.");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0})
    void purchaseOfALimitBelowOne_isNeverBuilt(long limit) {
        CustomPurchase.Builder good =
                CustomPurchase.builder().addModel("a", STABLE, dailyCalls(1), generationsPerMonth(1));

        assertRefused(
                good.addModel("b", STABLE, dailyCalls(limit), tasksPerMonth(1))::build,
                "models[1].dailyCallLimit: " + POSITIVE);
        assertRefused(
                CustomPurchase.builder().addModel("a", STABLE, dailyCalls(1), tokensPerMonth(limit))::build,
                "models[0].monthlyTokenCap: " + POSITIVE);
    }

    @Test
    void capInTheUnitOfAnotherModel_isFoundByThePriceList() {
        List<Price> prices = List.of(price("text", PriceUnit.TOKENS), price("image", PriceUnit.GENERATIONS));
        CustomPurchase right = CustomPurchase.builder()
                .addModel("text", STABLE, dailyCalls(1), tokensPerMonth(1))
                .addModel("image", STABLE, dailyCalls(1), generationsPerMonth(1))
                .addModel("new", STABLE, dailyCalls(1), tasksPerMonth(1))
                .build();
        CustomPurchase wrong = CustomPurchase.builder()
                .addModel("text", STABLE, dailyCalls(1), tokensPerMonth(1))
                .addModel("image", STABLE, dailyCalls(1), tokensPerMonth(5_000_000))
                .build();

        assertThat(right.checkedAgainst(prices)).isSameAs(right);
        assertRefused(
                () -> wrong.checkedAgainst(prices),
                "models[1].monthlyTokenCap: Model image is charged by generations, not by tokens.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5.00", "0", "4.99", "100000.01"})
    void topUpOutOfRange_isNeverSent(String amount) {
        assertRefused(() -> BillingCalls.topUp(Money.of(amount)), "amount: Must be from 5.00 to 100000.00 US dollars.");
    }

    @Test
    void topUpOfAFractionOfACent_isNeverSent() {
        assertRefused(
                () -> BillingCalls.topUp(Money.of("5.001")),
                "amount: Must be a decimal in plain notation with at most two decimals.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.00", "5.000", "1e5", "100000.00"})
    void topUpAtItsBounds_isWrittenWithTwoDecimals(String amount) {
        byte[] body = Json.write(BillingCalls.topUp(Money.of(amount)).body().orElseThrow());

        assertThat(new String(body, StandardCharsets.UTF_8))
                .matches("\\{\"amount\":\"(5|100000)\\.00\",\"currency\":\"USD\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://shop.example/", "/anyint", "https:opaque"})
    void webhookToNoWebAddress_isNeverBuilt(String url) {
        assertRefused(() -> CreateWebhook.to(url), "url: Must be an absolute https URL.");
        assertRefused(UpdateWebhook.builder().url(URI.create(url))::build, "url: Must be an absolute https URL.");
    }

    @Test
    void webhookOfNoEvents_isNeverBuilt() {
        assertRefused(
                UpdateWebhook.builder().events(List.<WebhookEventType>of())::build,
                "events: Must name at least one type of event, or be [\"*\"] for all.");
    }

    @Test
    void webhookOfAllEventsAndOne_isNeverBuilt() {
        assertRefused(
                () -> CreateWebhook.to(
                        "https://shop.example/anyint", WebhookEventType.KEY_CREATED, WebhookEventType.ALL),
                "events[1]: Must stand alone.");
    }

    private static void assertRefused(ThrowingCallable build, String words) {
        assertThatThrownBy(build).isInstanceOf(IllegalArgumentException.class).hasMessage(words);
    }

    private static Price price(String model, PriceUnit unit) {
        return Price.builder()
                .modelId(model)
                .displayName(model)
                .provider("p")
                .unit(unit)
                .currency("USD")
                .build();
    }
}
