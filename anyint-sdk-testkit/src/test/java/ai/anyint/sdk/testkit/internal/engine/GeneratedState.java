package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Change;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** An account to which things happen at random; all of it follows from the seed. */
final class GeneratedState {

    private static final List<String> MODELS =
            List.of("claude-sonnet-4-6", "gpt-4o-mini", "nano-banana-2", "seedance-2-0", "suno-v5", "nothing");
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO, Duration.ofNanos(1), Duration.ofSeconds(30), Duration.ofHours(7), Duration.ofDays(20));

    final Till till;
    private final SplittableRandom random;
    private final List<InferenceKey> keys = new ArrayList<>();
    private final List<String> subscriptions = new ArrayList<>();
    private final List<String> credentials = new ArrayList<>();
    private BigDecimal balanceBefore = BigDecimal.ZERO;
    private List<AllowanceView> usageBefore = List.of();

    GeneratedState(long seed) {
        random = new SplittableRandom(seed);
        till = new Till("1", Instant.parse("2026-01-31T12:00:00Z"));
        keys.add(till.key());
    }

    /** The newest as often as all others together: only a key that is called again and again reaches its limits. */
    InferenceKey anyKey() {
        return random.nextBoolean() ? any(keys) : keys.get(keys.size() - 1);
    }

    /** One that the key's subscription covers, where it has one, as often as any. */
    String modelFor(InferenceKey key) {
        Subscription subscription = key.key().subscription();
        if (subscription == null || random.nextBoolean()) {
            return any(MODELS);
        }
        return any(till.account.catalogue().models().stream()
                .filter(model -> subscription.allowances().find(model).isPresent())
                .map(CatalogueModel::id)
                .toList());
    }

    /** Lets one thing happen; one that is refused did not. */
    void step() {
        try {
            happen(random.nextInt(12));
        } catch (Refusal refused) {
            // The next step tries something else.
        }
    }

    private void happen(int what) {
        switch (what) {
            case 0, 1 -> till.account.advance(now -> now.plus(any(PAUSES)));
            case 2 -> till.account.funds().setBalance(new BigDecimal(any(List.of("0", "0.01", "3"))));
            case 3, 4 -> keys.add(till.key(spec()));
            case 5 -> disableOrEnable(any(keys));
            case 6 -> buy();
            case 7 -> renewOrReplace();
            case 8 -> till.account.subscriptions().cancel(any(subscriptions), random.nextInt(4) > 0);
            case 9 -> till.account.tier(any(MODELS), any(List.of(Tier.values())), random.nextInt(3) > 0);
            case 10 ->
                credentials.add(till.account
                        .byok()
                        .create(any(List.of("openai", "google")), "ours", "test-credential", null)
                        .id());
            default -> disableOrDeleteCredential();
        }
    }

    private KeySpec spec() {
        Instant now = till.account.now();
        String byok = !credentials.isEmpty() && random.nextBoolean() ? any(credentials) : null;
        return new KeySpec(
                "k",
                random.nextInt(3) > 0 ? null : new BigDecimal(any(List.of("0", "0.05", "1"))),
                random.nextInt(3) > 0 ? null : now.plus(Duration.ofHours(5)),
                new Controls(
                        null,
                        null,
                        Map.of(),
                        null,
                        sometimes(List.of("gpt-4o-mini", "nano-banana-2")),
                        sometimes(List.of("gpt-4o-mini")),
                        random.nextInt(3) > 0 ? Map.of() : Map.of(any(List.of(RateLimit.values())), 2L),
                        null,
                        null),
                byok);
    }

    private @Nullable List<String> sometimes(List<String> models) {
        return random.nextInt(4) > 0 ? null : models;
    }

    private void disableOrEnable(InferenceKey key) {
        KeyUpdate update = new KeyUpdate(
                Optional.empty(),
                Optional.of(random.nextInt(3) > 0),
                Change.unchanged(),
                Change.unchanged(),
                ControlsUpdate.NONE);
        till.account.keys().update(till.admin, key.id(), update);
    }

    private void buy() {
        boolean renews = random.nextBoolean();
        Subscriptions.WithKey bought = random.nextBoolean()
                ? till.account
                        .subscriptions()
                        .purchase(
                                till.admin,
                                new Offer.OfPlan(
                                        till.account.catalogue().plan("starter").orElseThrow()),
                                renews)
                : till.buy(any(MODELS), Tier.STABLE, random.nextLong(1, 4), random.nextLong(1, 4), renews);
        subscriptions.add(bought.subscription().id());
        keys.add(till.inference(bought.secret().orElseThrow()));
    }

    /** The secret before is dead, and stands for no key any more. */
    private void renewOrReplace() {
        String id = any(subscriptions);
        Optional<InferenceKey> fresh = random.nextBoolean()
                ? till.account.subscriptions().renew(id).secret().map(till::inference)
                : Optional.of(till.inference(
                        till.account.subscriptions().regenerateKey(id).secret()));
        fresh.ifPresent(key -> keys.replaceAll(old -> old.id() == key.id() ? key : old));
    }

    private void disableOrDeleteCredential() {
        String id = any(credentials);
        if (random.nextBoolean()) {
            till.account.byok().delete(id);
        } else {
            till.account
                    .byok()
                    .update(
                            id,
                            new Byok.Update(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Change.unchanged(),
                                    Optional.of(random.nextBoolean())));
        }
    }

    /** Makes the call; returns why it was refused, empty where it was not. */
    Optional<ErrorCode> call(InferenceKey key, String modelId) {
        Unit unit = till.account
                .catalogue()
                .model(modelId)
                .map(CatalogueModel::unit)
                .orElse(Unit.TOKENS);
        long units = unit == Unit.TOKENS ? 0 : 1;
        balanceBefore = till.balance();
        usageBefore = usage();
        try {
            Ticket ticket =
                    till.account.admit(key, new Admission(modelId, unit, units, InetAddress.getLoopbackAddress(), 1));
            till.account.complete(ticket, new Usage(units == 0 ? 1 : 0, units == 0 ? 1 : 0, units));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.code());
        }
    }

    /** Returns what paid for the last call, told by what it moved. */
    Funding lastPaidBy(InferenceKey key) {
        if (till.balance().compareTo(balanceBefore) != 0) {
            return Funding.BALANCE;
        }
        if (usage().equals(usageBefore)) {
            return Funding.BYOK;
        }
        return key.key().kind() == KeyKind.PLAN ? Funding.PLAN : Funding.CUSTOM;
    }

    /** Everything that a refusal must leave as it is, as text; that dead keys are tried often is told all the same. */
    String fingerprint() {
        long told = till.account.events().stream()
                .filter(event -> event.type() != EventType.SECURITY_INVALID_KEY_BURST)
                .count();
        return till.account.funds().entries().size() + " " + told + " " + till.activity(30)
                + till.account.keys().list(till.admin) + usage();
    }

    private List<AllowanceView> usage() {
        List<AllowanceView> all = new ArrayList<>();
        subscriptions.forEach(
                id -> all.addAll(till.account.subscriptions().usage(id).allowances()));
        return all;
    }

    /** Refuses where there is nothing to choose from. */
    private <T> T any(List<T> list) {
        if (list.isEmpty()) {
            throw Refusal.of(ErrorCode.NOT_FOUND, "There is none yet.");
        }
        return list.get(random.nextInt(list.size()));
    }
}
