package ai.anyint.sdk.billing;

import ai.anyint.sdk.billing.webhook.WebhookEventType;
import ai.anyint.sdk.core.Money;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation as both faces call it, and what shall go over the wire.
 *
 * @param answer what the server answers, or empty for a 204
 * @param body the request's body, or empty for none
 */
record Operation(
        String method,
        String target,
        String body,
        int status,
        String answer,
        Function<BillingClient, @Nullable Object> blocking,
        Function<AsyncBillingClient, CompletableFuture<?>> async) {

    private static final String SUBSCRIPTIONS = "/v1/billing/subscriptions";
    private static final String WEBHOOKS = "/v1/billing/webhooks";

    private static final CustomPurchase CUSTOM = CustomPurchase.builder()
            .addModel(
                    "claude-opus-4-6",
                    ChannelTier.STABLE,
                    DailyCallLimit.dailyCalls(50),
                    MonthlyCap.tokensPerMonth(5_000_000))
            .addModel(
                    "nano-banana-2",
                    ChannelTier.BASIC,
                    DailyCallLimit.dailyCalls(20),
                    MonthlyCap.generationsPerMonth(200))
            .build();

    /** The seed's purchase body, to the letter. */
    private static final String CUSTOM_BODY = """
            {"models":[\
            {"modelId":"claude-opus-4-6","channelTier":"stable","dailyCallLimit":50,"monthlyTokenCap":5000000},\
            {"modelId":"nano-banana-2","channelTier":"basic","dailyCallLimit":20,"monthlyTokenCap":200}]}""";

    static List<Operation> all() {
        return List.of(
                get("/v1/billing/plans", list("plans", "Plan"), BillingClient::plans, AsyncBillingClient::plans),
                get("/v1/billing/prices", list("prices", "Price"), BillingClient::prices, AsyncBillingClient::prices),
                get(
                        SUBSCRIPTIONS + "/active",
                        Fixtures.text("Subscription"),
                        billing -> billing.subscriptions().active(),
                        billing -> billing.subscriptions().active()),
                get(
                        SUBSCRIPTIONS + "/sub_1",
                        Fixtures.text("Subscription"),
                        billing -> billing.subscriptions().get("sub_1"),
                        billing -> billing.subscriptions().get("sub_1")),
                get(
                        SUBSCRIPTIONS + "/sub_1/usage",
                        Fixtures.text("Usage"),
                        billing -> billing.subscriptions().usage("sub_1"),
                        billing -> billing.subscriptions().usage("sub_1")),
                post(
                        201,
                        SUBSCRIPTIONS + "/plan",
                        "{\"planId\":\"starter\"}",
                        "PurchasedSubscription",
                        billing -> billing.subscriptions().purchase(PlanPurchase.of("starter")),
                        billing -> billing.subscriptions().purchase(PlanPurchase.of("starter"))),
                post(
                        201,
                        SUBSCRIPTIONS + "/plan",
                        "{\"planId\":\"starter\",\"autoRenew\":true}",
                        "PurchasedSubscription",
                        billing -> billing.subscriptions()
                                .purchase(PlanPurchase.of("starter").withAutoRenew()),
                        billing -> billing.subscriptions()
                                .purchase(PlanPurchase.of("starter").withAutoRenew())),
                post(
                        201,
                        SUBSCRIPTIONS + "/custom",
                        CUSTOM_BODY,
                        "PurchasedSubscription",
                        billing -> billing.subscriptions().purchase(CUSTOM),
                        billing -> billing.subscriptions().purchase(CUSTOM)),
                post(
                        201,
                        SUBSCRIPTIONS + "/custom",
                        CUSTOM_BODY.replaceAll("}$", ",\"autoRenew\":false}"),
                        "PurchasedSubscription",
                        billing -> billing.subscriptions().purchase(withoutRenewal()),
                        billing -> billing.subscriptions().purchase(withoutRenewal())),
                post(
                        200,
                        SUBSCRIPTIONS + "/custom/quote",
                        CUSTOM_BODY,
                        "Quote",
                        billing -> billing.subscriptions().quote(CUSTOM),
                        billing -> billing.subscriptions().quote(CUSTOM)),
                post(
                        200,
                        SUBSCRIPTIONS + "/sub_1/renew",
                        "",
                        "RenewedSubscription",
                        billing -> billing.subscriptions().renew("sub_1"),
                        billing -> billing.subscriptions().renew("sub_1")),
                post(
                        200,
                        SUBSCRIPTIONS + "/sub_1/cancel",
                        "{\"atPeriodEnd\":true}",
                        "Subscription",
                        billing -> billing.subscriptions().cancelAtPeriodEnd("sub_1"),
                        billing -> billing.subscriptions().cancelAtPeriodEnd("sub_1")),
                post(
                        200,
                        SUBSCRIPTIONS + "/sub_1/cancel",
                        "{\"atPeriodEnd\":false}",
                        "Subscription",
                        billing -> billing.subscriptions().cancelNow("sub_1"),
                        billing -> billing.subscriptions().cancelNow("sub_1")),
                post(
                        200,
                        SUBSCRIPTIONS + "/sub_1/key/regenerate",
                        "",
                        "RegeneratedKey",
                        billing -> billing.subscriptions().regenerateKey("sub_1"),
                        billing -> billing.subscriptions().regenerateKey("sub_1")),
                get(
                        "/v1/billing/entitlements?modelId=nano-banana-2&apiKeyId=7",
                        Fixtures.text("Entitlement"),
                        billing -> billing.entitlements().check("nano-banana-2", 7),
                        billing -> billing.entitlements().check("nano-banana-2", 7)),
                post(
                        201,
                        "/v1/billing/topups",
                        "{\"amount\":\"50.00\",\"currency\":\"USD\"}",
                        "TopUp",
                        billing -> billing.topUps().create("50"),
                        billing -> billing.topUps().create(Money.of("50.000"))),
                get(
                        "/v1/billing/invoices/inv_1",
                        Fixtures.text("Invoice"),
                        billing -> billing.invoices().get("inv_1"),
                        billing -> billing.invoices().get("inv_1")),
                post(
                        200,
                        "/v1/billing/invoices/inv_1/pay",
                        "",
                        "Invoice",
                        billing -> billing.invoices().pay("inv_1"),
                        billing -> billing.invoices().pay("inv_1")),
                get(
                        WEBHOOKS,
                        list("webhooks", "Webhook"),
                        billing -> billing.webhooks().list(),
                        billing -> billing.webhooks().list()),
                get(
                        WEBHOOKS + "/wh_1",
                        Fixtures.text("Webhook"),
                        billing -> billing.webhooks().get("wh_1"),
                        billing -> billing.webhooks().get("wh_1")),
                post(
                        201,
                        WEBHOOKS,
                        "{\"url\":\"https://shop.example/anyint\",\"events\":[\"billing.overdue\"]}",
                        "WebhookWithSecret",
                        billing -> billing.webhooks().create(overdueOnly()),
                        billing -> billing.webhooks().create(overdueOnly())),
                post(
                        201,
                        WEBHOOKS,
                        "{\"url\":\"https://shop.example/anyint\",\"events\":[\"*\"]}",
                        "WebhookWithSecret",
                        billing -> billing.webhooks().create(CreateWebhook.to("https://shop.example/anyint")),
                        billing -> billing.webhooks().create(CreateWebhook.to("https://shop.example/anyint"))),
                new Operation(
                        "PATCH",
                        WEBHOOKS + "/wh_1",
                        "{\"isEnabled\":false}",
                        200,
                        Fixtures.text("Webhook"),
                        billing -> billing.webhooks().update("wh_1", disabled().build()),
                        billing -> billing.webhooks().update("wh_1", disabled().build())),
                new Operation(
                        "PATCH",
                        WEBHOOKS + "/wh_1",
                        "{\"url\":\"https://new.example/\",\"events\":[\"key.created\",\"key.deleted\"],\"isEnabled\":false}",
                        200,
                        Fixtures.text("Webhook"),
                        billing -> billing.webhooks().update("wh_1", everything()),
                        billing -> billing.webhooks().update("wh_1", everything())),
                new Operation(
                        "DELETE",
                        WEBHOOKS + "/wh_1",
                        "",
                        204,
                        "",
                        billing -> {
                            billing.webhooks().delete("wh_1");
                            return null;
                        },
                        billing -> billing.webhooks().delete("wh_1")),
                post(
                        200,
                        WEBHOOKS + "/wh_1/rotate-secret",
                        "",
                        "WebhookWithSecret",
                        billing -> billing.webhooks().rotateSecret("wh_1"),
                        billing -> billing.webhooks().rotateSecret("wh_1")),
                post(
                        200,
                        WEBHOOKS + "/wh_1/test",
                        "",
                        "Webhook",
                        billing -> billing.webhooks().sendTest("wh_1"),
                        billing -> billing.webhooks().sendTest("wh_1")));
    }

    private static CustomPurchase withoutRenewal() {
        return CustomPurchase.builder().models(CUSTOM.models()).autoRenew(false).build();
    }

    private static CreateWebhook overdueOnly() {
        return CreateWebhook.to("https://shop.example/anyint", WebhookEventType.BILLING_OVERDUE);
    }

    private static UpdateWebhook.Builder disabled() {
        return UpdateWebhook.builder().enabled(false);
    }

    private static UpdateWebhook everything() {
        return disabled()
                .url(URI.create("https://new.example/"))
                .events(WebhookEventType.KEY_CREATED, WebhookEventType.KEY_DELETED)
                .build();
    }

    private static String list(String field, String model) {
        return "{\"" + field + "\":[" + Fixtures.text(model) + "]}";
    }

    private static Operation get(
            String target,
            String answer,
            Function<BillingClient, @Nullable Object> blocking,
            Function<AsyncBillingClient, CompletableFuture<?>> async) {
        return new Operation("GET", target, "", 200, answer, blocking, async);
    }

    private static Operation post(
            int status,
            String target,
            String body,
            String fixture,
            Function<BillingClient, @Nullable Object> blocking,
            Function<AsyncBillingClient, CompletableFuture<?>> async) {
        return new Operation("POST", target, body, status, Fixtures.text(fixture), blocking, async);
    }

    @Override
    public String toString() {
        return method + " " + target + " " + body;
    }
}
