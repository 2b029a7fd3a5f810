package ai.anyint.sdk.examples.contract;

import ai.anyint.sdk.account.AccountClient;
import ai.anyint.sdk.account.ByokCredential;
import ai.anyint.sdk.account.CreateApiKey;
import ai.anyint.sdk.account.CreateByokCredential;
import ai.anyint.sdk.account.CreatedApiKey;
import ai.anyint.sdk.account.RateLimits;
import ai.anyint.sdk.account.UpdateByokCredential;
import ai.anyint.sdk.billing.BillingClient;
import ai.anyint.sdk.billing.ChannelTier;
import ai.anyint.sdk.billing.CustomPurchase;
import ai.anyint.sdk.billing.DailyCallLimit;
import ai.anyint.sdk.billing.MonthlyCap;
import ai.anyint.sdk.billing.PlanPurchase;
import ai.anyint.sdk.billing.PurchasedSubscription;
import ai.anyint.sdk.billing.Subscription;
import ai.anyint.sdk.billing.Subscriptions;
import ai.anyint.sdk.core.AnyIntClient;
import ai.anyint.sdk.core.RetryPolicy;
import ai.anyint.sdk.core.Secret;
import ai.anyint.sdk.core.endpoint.ApiCall;
import ai.anyint.sdk.core.error.ApiException;
import ai.anyint.sdk.core.error.ConflictException;
import ai.anyint.sdk.core.error.PaymentDeclinedException;
import ai.anyint.sdk.testkit.CardOutcome;
import ai.anyint.sdk.testkit.Enterprise;
import ai.anyint.sdk.testkit.FakeAccount;
import ai.anyint.sdk.testkit.FakeAnyInt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import okhttp3.OkHttpClient;

/** An account to which its owner, its applications and time do whatever the seed says. */
final class GeneratedAccount implements AutoCloseable {

    private static final List<String> MODELS = List.of(
            "gpt-4o-mini",
            "claude-sonnet-4-6",
            ModelCalls.IMAGE,
            ModelCalls.IMAGE,
            ModelCalls.VIDEO,
            ModelCalls.MUSIC,
            ModelCalls.EMBEDDING);
    private static final List<String> PROVIDERS = List.of("google", "openai", "anthropic");
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(10), Duration.ofDays(31));

    private final SplittableRandom random;
    private final FakeAccount account;
    private final AnyIntClient anyint;
    private final Map<Long, Secret> keys = new LinkedHashMap<>();
    private Secret caller;

    GeneratedAccount(long seed) {
        random = new SplittableRandom(seed);
        FakeAnyInt fake = FakeAnyInt.create();
        Instant start = Instant.parse("2026-01-31T12:00:00Z");
        account = random.nextInt(4) == 0
                ? fake.openEnterprise(start, Enterprise.standard())
                : fake.openAccount(anyOf("0", "0.00001", "0.05", "5.00"), start);
        caller = account.apiKey();
        anyint = AnyIntClient.builder()
                .baseUrl(FakeAccount.inProcessUrl())
                .provisioningKey(account.provisioningKey())
                .apiKey(() -> Optional.of(caller))
                .retryPolicy(RetryPolicy.builder().maxAttempts(1).build())
                .httpClient(new OkHttpClient.Builder()
                        .addInterceptor(account.interceptor())
                        .build())
                .build();
        keys.put(account.apiKeyId(), account.apiKey());
    }

    FakeAccount fake() {
        return account;
    }

    BillingClient billing() {
        return BillingClient.of(anyint);
    }

    long anyKey() {
        return anyOf(keys.keySet().toArray(Long[]::new));
    }

    String anyModel() {
        return random.nextInt(20) == 0 ? "no-such-model" : knownModel();
    }

    private String knownModel() {
        return anyOf(MODELS.toArray(String[]::new));
    }

    /** Calls a model, and returns the code of the refusal if there is one. */
    Optional<String> call(long keyId, String model) {
        caller = Objects.requireNonNull(keys.get(keyId));
        return refusal(ModelCalls.to(model));
    }

    private Optional<String> refusal(ApiCall<?> call) {
        try {
            anyint.execute(call);
            return Optional.empty();
        } catch (ApiException refused) {
            return refused.code();
        }
    }

    /** Does one thing to the account; one that its state does not allow is refused, and changes nothing. */
    void change() {
        try {
            switch (random.nextInt(12)) {
                case 0, 1 -> createKey();
                case 2 -> switchKey();
                case 3, 4 -> subscribe();
                case 5 -> endOrRenew();
                case 6 -> regenerate();
                case 7 -> account.tier(ModelCalls.IMAGE, anyOf("basic", "stable"), random.nextBoolean());
                case 8 -> changeByok();
                case 9 -> account.card(anyOf(CardOutcome.ACCEPT, CardOutcome.ACCEPT, CardOutcome.DECLINE));
                case 10 -> account.topUp("0.04");
                default -> account.clock().advance(anyOf(PAUSES.toArray(Duration[]::new)));
            }
        } catch (ConflictException | PaymentDeclinedException impossibleNow) {
            account.expectRefusals(impossibleNow.code().orElseThrow());
        }
    }

    private void createKey() {
        AccountClient owner = AccountClient.of(anyint);
        CreateApiKey.Builder key = CreateApiKey.builder().name("generated");
        switch (random.nextInt(7)) {
            case 0 -> key.creditLimit(anyOf("0", "0.04", "1"));
            case 1 -> key.expiresAt(account.clock().instant().plus(anyOf(PAUSES.toArray(Duration[]::new))));
            case 2 -> key.allowedModels(List.of(knownModel(), knownModel()));
            case 3 -> key.blockedModels(List.of(knownModel()));
            case 4 ->
                key.rateLimits(RateLimits.builder()
                        .requestsPerMinute(random.nextInt(3))
                        .tokensPerDay(random.nextInt(30))
                        .build());
            default ->
                key.byokCredentialId(owner.byok()
                        .create(CreateByokCredential.builder()
                                .provider(anyOf(PROVIDERS.toArray(String[]::new)))
                                .name("generated")
                                .credential(Secret.of("test.provider.credential.0123456789"))
                                .build())
                        .id());
        }
        CreatedApiKey created = owner.keys().create(key.build());
        keys.put(created.id(), created.secret());
    }

    private void switchKey() {
        AccountClient owner = AccountClient.of(anyint);
        if (random.nextBoolean()) {
            owner.keys().disable(anyKey());
        } else {
            owner.keys().enable(anyKey());
        }
    }

    private void subscribe() {
        Subscriptions subscriptions = billing().subscriptions();
        PurchasedSubscription bought = random.nextInt(3) == 0
                ? subscriptions.purchase(PlanPurchase.of(anyOf("starter", "pro")))
                : subscriptions.purchase(CustomPurchase.builder()
                        .addModel(
                                ModelCalls.IMAGE,
                                anyOf(ChannelTier.BASIC, ChannelTier.STABLE),
                                DailyCallLimit.dailyCalls(1 + random.nextInt(2)),
                                MonthlyCap.generationsPerMonth(1 + random.nextInt(3)))
                        .addModel(
                                ModelCalls.TEXT,
                                ChannelTier.BASIC,
                                DailyCallLimit.dailyCalls(3),
                                MonthlyCap.tokensPerMonth(1 + random.nextInt(30)))
                        .autoRenew(random.nextBoolean())
                        .build());
        keys.put(bought.apiKeyId(), bought.secret());
    }

    private void endOrRenew() {
        Optional<Subscription> any = anySubscription();
        if (any.isEmpty()) {
            return;
        }
        String id = any.get().subscriptionId();
        switch (random.nextInt(4)) {
            case 0 -> billing().subscriptions().cancelNow(id);
            case 1 -> billing().subscriptions().cancelAtPeriodEnd(id);
            default -> {
                var renewed = billing().subscriptions().renew(id);
                renewed.newSecret().ifPresent(secret -> keys.put(renewed.apiKeyId(), secret));
            }
        }
    }

    private void regenerate() {
        anySubscription()
                .ifPresent(subscription -> keys.put(
                        subscription.apiKeyId(),
                        billing()
                                .subscriptions()
                                .regenerateKey(subscription.subscriptionId())
                                .secret()));
    }

    private Optional<Subscription> anySubscription() {
        List<Subscription> all =
                new ArrayList<>(billing().subscriptions().list().stream().toList());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private void changeByok() {
        AccountClient owner = AccountClient.of(anyint);
        List<ByokCredential> all = owner.byok().list();
        if (all.isEmpty()) {
            return;
        }
        String id = all.get(random.nextInt(all.size())).id();
        switch (random.nextInt(3)) {
            case 0 -> owner.byok().delete(id);
            case 1 ->
                owner.byok()
                        .update(
                                id,
                                UpdateByokCredential.builder()
                                        .enabled(random.nextBoolean())
                                        .build());
            default ->
                owner.byok()
                        .update(
                                id,
                                UpdateByokCredential.builder()
                                        .allowedModels(List.of(knownModel()))
                                        .build());
        }
    }

    @SafeVarargs
    private <T> T anyOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    @Override
    public void close() {
        anyint.close();
    }
}
