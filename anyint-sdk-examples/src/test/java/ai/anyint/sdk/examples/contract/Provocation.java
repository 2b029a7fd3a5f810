package ai.anyint.sdk.examples.contract;

import static ai.anyint.sdk.core.KeyFamily.PROVISIONING;
import static ai.anyint.sdk.examples.contract.ModelCalls.IMAGE;
import static ai.anyint.sdk.examples.contract.ModelCalls.TEXT;
import static ai.anyint.sdk.testkit.Fault.on;

import ai.anyint.sdk.account.AccountCalls;
import ai.anyint.sdk.account.ByokCalls;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.CreateByokCredential;
import ai.anyint.sdk.account.CreateProject;
import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.account.ProjectCalls;
import ai.anyint.sdk.account.RateLimits;
import ai.anyint.sdk.account.UpdateApiKey;
import ai.anyint.sdk.billing.ChannelTier;
import ai.anyint.sdk.billing.CustomPurchase;
import ai.anyint.sdk.billing.DailyCallLimit;
import ai.anyint.sdk.billing.InvoiceCalls;
import ai.anyint.sdk.billing.InvoiceQuery;
import ai.anyint.sdk.billing.MonthlyCap;
import ai.anyint.sdk.billing.PlanPurchase;
import ai.anyint.sdk.billing.PurchasedSubscription;
import ai.anyint.sdk.billing.SubscriptionCalls;
import ai.anyint.sdk.billing.WebhookCalls;
import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.endpoint.Endpoint;
import ai.anyint.sdk.core.error.ActiveSubscriptionExistsException;
import ai.anyint.sdk.core.error.ApiException;
import ai.anyint.sdk.core.error.AuthenticationException;
import ai.anyint.sdk.core.error.ConflictException;
import ai.anyint.sdk.core.error.DailyCallLimitExceededException;
import ai.anyint.sdk.core.error.InsufficientBalanceException;
import ai.anyint.sdk.core.error.InvalidRequestException;
import ai.anyint.sdk.core.error.KeyCreditLimitExceededException;
import ai.anyint.sdk.core.error.ModelNotInSubscriptionException;
import ai.anyint.sdk.core.error.MonthlyCapExceededException;
import ai.anyint.sdk.core.error.NoActiveSubscriptionException;
import ai.anyint.sdk.core.error.NotFoundException;
import ai.anyint.sdk.core.error.PaymentDeclinedException;
import ai.anyint.sdk.core.error.PermissionException;
import ai.anyint.sdk.core.error.RateLimitException;
import ai.anyint.sdk.core.error.RoleNotAllowedException;
import ai.anyint.sdk.core.error.ServerException;
import ai.anyint.sdk.core.error.SubscriptionCanceledException;
import ai.anyint.sdk.core.error.SubscriptionExpiredException;
import ai.anyint.sdk.core.error.TierUnavailableException;
import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.Gate;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A way to an error code of the contract that a client of the service can meet.
 *
 * @param code the code that the last step meets
 * @param exception what it is thrown as
 * @param enterprise whether it takes an enterprise account
 * @param steps what leads to the refusal, which the last of them throws
 */
record Provocation(String code, Class<? extends ApiException> exception, boolean enterprise, Consumer<Stage> steps) {

    static final List<Provocation> ALL = List.of(
            of(
                    "invalid_parameter",
                    InvalidRequestException.class,
                    stage -> stage.admin(raw("/v1/account/keys", Map.of("name", "")))),
            of(
                    "unknown_parameter",
                    InvalidRequestException.class,
                    stage -> stage.admin(raw("/v1/account/keys", Map.of("nmae", "ci")))),
            of(
                    "invalid_json",
                    InvalidRequestException.class,
                    stage -> stage.admin(raw("/v1/account/keys", new Broken("{")))),
            of(
                    "duplicate_model",
                    InvalidRequestException.class,
                    stage -> stage.admin(raw(
                            "/v1/billing/subscriptions/custom",
                            Map.of(
                                    "models",
                                    List.of(
                                            oneImage().models().get(0),
                                            oneImage().models().get(0)))))),
            of(
                    "unknown_model",
                    InvalidRequestException.class,
                    stage -> stage.admin(SubscriptionCalls.purchase(one("no-such-model", ChannelTier.BASIC)))),
            of(
                    "tier_not_offered",
                    InvalidRequestException.class,
                    stage -> stage.admin(SubscriptionCalls.purchase(one(IMAGE, ChannelTier.ENTERPRISE)))),
            of(
                    "invalid_api_key",
                    AuthenticationException.class,
                    stage -> stage.app(Secret.of("sk-test" + "0".repeat(32)), AccountCalls.models())),
            of("key_disabled", AuthenticationException.class, stage -> {
                change(stage, UpdateApiKey.builder().enabled(false));
                stage.app(AccountCalls.models());
            }),
            of("key_expired", AuthenticationException.class, stage -> {
                change(stage, UpdateApiKey.builder().expiresAt(Stage.NOON.plusSeconds(60)));
                stage.account().clock().set(Stage.NOON.plusSeconds(60));
                stage.app(AccountCalls.models());
            }),
            of(
                    "provisioning_key_required",
                    AuthenticationException.class,
                    stage -> stage.manager(stage.account().apiKey(), AccountCalls.balance())),
            of("insufficient_balance", InsufficientBalanceException.class, stage -> {
                stage.account().balance("0");
                stage.app(ModelCalls.images(1));
            }),
            of("payment_declined", PaymentDeclinedException.class, stage -> {
                stage.account().card(CardOutcome.DECLINE);
                buy(stage, oneImage());
            }),
            of("subscription_expired", SubscriptionExpiredException.class, stage -> {
                PurchasedSubscription bought = buy(stage, oneImage());
                stage.account().clock().set(bought.endsAt());
                stage.app(bought.secret(), ModelCalls.images(1));
            }),
            of("subscription_canceled", SubscriptionCanceledException.class, stage -> {
                PurchasedSubscription bought = buy(stage, oneImage());
                stage.admin(SubscriptionCalls.cancel(bought.subscriptionId(), false));
                stage.app(bought.secret(), ModelCalls.images(1));
            }),
            of(
                    "model_not_in_subscription",
                    ModelNotInSubscriptionException.class,
                    stage -> stage.app(buy(stage, oneImage()).secret(), ModelCalls.to(TEXT))),
            of("model_not_allowed", PermissionException.class, stage -> {
                change(stage, UpdateApiKey.builder().blockedModels(List.of(IMAGE)));
                stage.app(ModelCalls.images(1));
            }),
            of("ip_not_allowed", PermissionException.class, stage -> {
                change(stage, UpdateApiKey.builder().ipAllowlist(List.of("10.0.0.0/8")));
                stage.app(ModelCalls.images(1));
            }),
            of(
                    "role_not_allowed",
                    RoleNotAllowedException.class,
                    stage -> stage.manager(stage.account().provisioningKey("finance"), AccountCalls.listKeys())),
            of(
                    "inference_not_allowed",
                    PermissionException.class,
                    stage -> stage.app(stage.account().provisioningKey(), AccountCalls.models())),
            of("byok_credential_missing", PermissionException.class, stage -> {
                String byok = stage.admin(ByokCalls.create(CreateByokCredential.builder()
                                .provider("google")
                                .name("ours")
                                .credential(Secret.of("test.provider.credential.0123456789"))
                                .build()))
                        .id();
                CreatedApiKey key = stage.admin(AccountCalls.createKey(
                        CreateApiKey.builder().name("ci").byokCredentialId(byok).build()));
                stage.admin(ByokCalls.delete(byok));
                stage.app(key.secret(), ModelCalls.images(1));
            }),
            of("key_not_found", NotFoundException.class, stage -> stage.admin(AccountCalls.getKey(99))),
            of("model_not_found", NotFoundException.class, stage -> stage.app(ModelCalls.to("no-such-model"))),
            of(
                    "subscription_not_found",
                    NotFoundException.class,
                    stage -> stage.admin(SubscriptionCalls.usage("sub_99"))),
            of(
                    "no_active_subscription",
                    NoActiveSubscriptionException.class,
                    stage -> stage.admin(SubscriptionCalls.active())),
            of("invoice_not_found", NotFoundException.class, stage -> stage.admin(InvoiceCalls.get("inv_99"))),
            of("project_not_found", NotFoundException.class, stage -> stage.admin(ProjectCalls.get("prj_99"))),
            of("byok_not_found", NotFoundException.class, stage -> stage.admin(ByokCalls.get("byok_99"))),
            of("webhook_not_found", NotFoundException.class, stage -> stage.admin(WebhookCalls.get("wh_99"))),
            of("task_not_found", NotFoundException.class, stage -> stage.app(ModelCalls.fetchVideo("video_99"))),
            of("not_found", NotFoundException.class, stage -> stage.admin(raw("/v1/account/nothing", Map.of()))),
            of(
                    "method_not_allowed",
                    InvalidRequestException.class,
                    stage -> stage.admin(raw("/v1/account/balance", Map.of()))),
            of("active_subscription_exists", ActiveSubscriptionExistsException.class, stage -> {
                buy(stage, oneImage());
                stage.admin(SubscriptionCalls.purchase(PlanPurchase.of("starter")));
            }),
            of("subscription_not_active", ConflictException.class, stage -> {
                String id = buy(stage, oneImage()).subscriptionId();
                stage.admin(SubscriptionCalls.cancel(id, false));
                stage.admin(SubscriptionCalls.renew(id));
            }),
            new Provocation("invoice_already_paid", ConflictException.class, true, stage -> {
                stage.account().clock().advance(Period.ofMonths(1));
                String id = stage.admin(InvoiceCalls.list(InvoiceQuery.builder().build()))
                        .items()
                        .get(0)
                        .invoiceId();
                stage.admin(InvoiceCalls.pay(id));
                stage.admin(InvoiceCalls.pay(id));
            }),
            of(
                    "managed_by_subscription",
                    ConflictException.class,
                    stage -> stage.admin(
                            AccountCalls.deleteKey(buy(stage, oneImage()).apiKeyId()))),
            of("project_in_use", ConflictException.class, stage -> {
                String project = stage.admin(ProjectCalls.create(CreateProject.named("web")))
                        .id();
                change(stage, UpdateApiKey.builder().projectId(project));
                stage.admin(ProjectCalls.delete(project));
            }),
            of("idempotency_key_reused", ConflictException.class, stage -> {
                stage.admin(createOnce("ci"));
                stage.admin(createOnce("another"));
            }),
            of("idempotency_in_progress", ConflictException.class, stage -> {
                try (Gate gate = stage.account().gate("POST", "/v1/account/keys", Gate.Point.COMMITTED)) {
                    CompletableFuture<?> first = CompletableFuture.runAsync(() -> stage.admin(createOnce("ci")));
                    gate.awaitArrival();
                    try {
                        stage.admin(createOnce("ci"));
                    } finally {
                        gate.release();
                        first.join();
                    }
                }
            }),
            of(
                    "body_too_large",
                    InvalidRequestException.class,
                    stage -> stage.app(ModelCalls.chat(TEXT, "a".repeat(8 * 1024 * 1024)))),
            of("rate_limit_exceeded", RateLimitException.class, stage -> {
                change(
                        stage,
                        UpdateApiKey.builder()
                                .rateLimits(RateLimits.builder()
                                        .requestsPerMinute(1)
                                        .build()));
                stage.app(ModelCalls.images(1));
                stage.app(ModelCalls.images(1));
            }),
            of("daily_call_limit_exceeded", DailyCallLimitExceededException.class, stage -> {
                Secret key = buy(stage, oneImage()).secret();
                stage.app(key, ModelCalls.images(1));
                stage.app(key, ModelCalls.images(1));
            }),
            of("monthly_cap_exceeded", MonthlyCapExceededException.class, stage -> {
                Secret key = buy(stage, oneImage()).secret();
                stage.app(key, ModelCalls.images(1));
                stage.account().clock().advance(Period.ofDays(1));
                stage.app(key, ModelCalls.images(1));
            }),
            of("key_credit_limit_exceeded", KeyCreditLimitExceededException.class, stage -> {
                change(stage, UpdateApiKey.builder().creditLimit("0.04"));
                stage.app(ModelCalls.images(1));
                stage.app(ModelCalls.images(1));
            }),
            of("internal_error", ServerException.class, fault(500, "internal_error")),
            of("bad_gateway", ServerException.class, fault(502, "bad_gateway")),
            of("upstream_unavailable", ServerException.class, fault(503, "upstream_unavailable")),
            of("tier_unavailable", TierUnavailableException.class, stage -> {
                Secret key = buy(stage, oneImage()).secret();
                stage.account().tier(IMAGE, "basic", false);
                stage.app(key, ModelCalls.images(1));
            }),
            of("gateway_timeout", ServerException.class, fault(504, "gateway_timeout")));

    /** A body that is no JSON. */
    private record Broken(@JsonRawValue String json) {}

    private static Provocation of(String code, Class<? extends ApiException> exception, Consumer<Stage> steps) {
        return new Provocation(code, exception, false, steps);
    }

    Stage open(Way way) {
        return enterprise ? Stage.openEnterprise(way) : Stage.open(way);
    }

    private static ApiCall<Object> raw(String path, Object body) {
        return Endpoint.post("test.raw", path, PROVISIONING, Object.class)
                .call()
                .body(body);
    }

    private static ApiCall<CreatedApiKey> createOnce(String name) {
        return AccountCalls.createKey(CreateApiKey.named(name))
                .with(RequestOptions.builder()
                        .idempotencyKey("the-same")
                        .maxAttempts(1)
                        .build());
    }

    private static void change(Stage stage, UpdateApiKey.Builder update) {
        stage.admin(AccountCalls.updateKey(stage.account().apiKeyId(), update.build()));
    }

    private static PurchasedSubscription buy(Stage stage, CustomPurchase purchase) {
        return stage.admin(SubscriptionCalls.purchase(purchase));
    }

    /** One image a day, and one a month. */
    private static CustomPurchase oneImage() {
        return one(IMAGE, ChannelTier.BASIC);
    }

    private static CustomPurchase one(String model, ChannelTier tier) {
        return CustomPurchase.builder()
                .addModel(model, tier, DailyCallLimit.dailyCalls(1), MonthlyCap.generationsPerMonth(1))
                .build();
    }

    /** No rule leads to these, so a named fault does. */
    private static Consumer<Stage> fault(int status, String code) {
        return stage -> {
            stage.account().inject(on("POST", "/openai/v1/images/generations").status(status, code));
            stage.app(ModelCalls.images(1));
        };
    }

    @Override
    public String toString() {
        return code;
    }
}
