package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Secret;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account on an engine of its own, and short words for what tests do with it. */
final class Till {

    static final String IMAGE_MODEL = "nano-banana-2";
    static final String TEXT_MODEL = "gpt-4o-mini";

    final Engine engine = new Engine(1);
    final Account account;
    final ProvisioningKey admin;

    Till(String balance, Instant now) {
        this(balance, now, Optional.empty());
    }

    Till(String balance, Instant now, Optional<EnterpriseTerms> terms) {
        account = engine.open(now, new BigDecimal(balance), terms);
        admin = manager(Role.ADMIN, null);
    }

    ProvisioningKey manager(Role role, @Nullable String project) {
        return (ProvisioningKey) find(account.newProvisioningKey(role, project));
    }

    InferenceKey key() {
        return key(KeySpec.named("k"));
    }

    InferenceKey keyWithLimit(String creditLimit) {
        return key(new KeySpec("k", new BigDecimal(creditLimit), null, Controls.NONE, null));
    }

    InferenceKey key(KeySpec spec) {
        return inference(account.keys().create(admin, spec).secret());
    }

    InferenceKey inference(Secret secret) {
        return (InferenceKey) find(secret);
    }

    /** Buys a custom subscription to one model. */
    Subscriptions.WithKey buy(String model, Tier tier, long dailyCalls, long monthlyCap, boolean autoRenew) {
        CustomLine line = new CustomLine(account.requireModel(model), tier, dailyCalls, monthlyCap);
        return account.subscriptions().purchase(admin, new Offer.Custom(List.of(line)), autoRenew);
    }

    /** How far the only model of a subscription is used. */
    AllowanceView used(Subscriptions.WithKey bought) {
        return account.subscriptions()
                .usage(bought.subscription().id())
                .allowances()
                .get(0);
    }

    private Credential find(Secret secret) {
        return account.find(secret.reveal()).orElseThrow();
    }

    Ticket admitImage(InferenceKey key, long number) {
        return account.admit(key, image(1, number));
    }

    static Admission image(long images, long number) {
        return new Admission(IMAGE_MODEL, Unit.GENERATIONS, images, InetAddress.getLoopbackAddress(), number);
    }

    static Admission text(long number) {
        return new Admission(TEXT_MODEL, Unit.TOKENS, 0, InetAddress.getLoopbackAddress(), number);
    }

    /** One image, 0.04; empty where it was refused. */
    Optional<BigDecimal> tryImage(InferenceKey key) {
        try {
            return Optional.of(account.complete(admitImage(key, 1), Usage.units(1)));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    ActivityReport activity(int days) {
        return account.activity().report(admin, days);
    }

    BigDecimal balance() {
        return account.funds().balance();
    }

    BigDecimal spent(InferenceKey key) {
        return account.keys().get(admin, key.id()).spent();
    }
}
