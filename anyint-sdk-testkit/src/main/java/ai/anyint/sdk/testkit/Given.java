package ai.anyint.sdk.testkit;

import ai.anyint.sdk.core.Change;
import ai.anyint.sdk.testkit.internal.engine.Account;
import ai.anyint.sdk.testkit.internal.engine.Admission;
import ai.anyint.sdk.testkit.internal.engine.AllowanceView;
import ai.anyint.sdk.testkit.internal.engine.CatalogueModel;
import ai.anyint.sdk.testkit.internal.engine.CustomLine;
import ai.anyint.sdk.testkit.internal.engine.InferenceKey;
import ai.anyint.sdk.testkit.internal.engine.Invoice;
import ai.anyint.sdk.testkit.internal.engine.Offer;
import ai.anyint.sdk.testkit.internal.engine.Page;
import ai.anyint.sdk.testkit.internal.engine.ProvisioningKey;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import ai.anyint.sdk.testkit.internal.engine.Subscriptions;
import ai.anyint.sdk.testkit.internal.engine.Ticket;
import ai.anyint.sdk.testkit.internal.engine.Unit;
import ai.anyint.sdk.testkit.internal.engine.Usage;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Named states of an account, so that a test begins where it gets interesting. Each is reached the way that an account
 * really gets there: by calls that are counted and charged, and by time that passes.
 */
public final class Given {

    private final FakeAccount fakeAccount;
    private final Account account;
    private final ProvisioningKey admin;
    private final LongSupplier requestNumbers;

    Given(FakeAccount fakeAccount, Account account, ProvisioningKey admin, LongSupplier requestNumbers) {
        this.fakeAccount = fakeAccount;
        this.account = account;
        this.admin = admin;
        this.requestNumbers = requestNumbers;
    }

    /** Leaves one cent: the next call is admitted and takes the balance below zero, the one after it is refused. */
    public Given oneCentLeft() {
        fakeAccount.balance("0.01");
        return this;
    }

    /**
     * Lets the account's first inference key expire so long from now.
     *
     * @throws IllegalArgumentException when the duration is not more than zero
     */
    public Given apiKeyExpiringIn(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a key expires after the present instant, not in " + duration);
        }
        account.keys()
                .setExpiry(
                        admin, fakeAccount.apiKeyId(), Change.set(account.now().plus(duration)));
        account.deliver();
        return this;
    }

    /** Leaves nothing of the credit limit of the account's first inference key. */
    public Given apiKeyAtItsCreditLimit() {
        BigDecimal spent = account.keys().get(admin, fakeAccount.apiKeyId()).spent();
        account.keys().setCreditLimit(admin, fakeAccount.apiKeyId(), Change.set(spent));
        account.deliver();
        return this;
    }

    /**
     * Buys a plan.
     *
     * @throws IllegalArgumentException when there is no such plan
     * @throws IllegalStateException when the rules refuse it, because another subscription is active for instance
     */
    public FakeSubscription plan(String planId) {
        return buy(new Offer.OfPlan(account.catalogue()
                .plan(planId)
                .orElseThrow(() -> new IllegalArgumentException("no such plan: " + planId))));
    }

    /**
     * Buys a custom subscription.
     *
     * @throws IllegalArgumentException when there is no such model or tier, or no model at all
     * @throws IllegalStateException when the rules refuse it, because another subscription is active for instance
     */
    public FakeSubscription custom(CustomModel... models) {
        if (models.length == 0) {
            throw new IllegalArgumentException("a custom subscription needs at least one model");
        }
        return buy(new Offer.Custom(Arrays.stream(models).map(this::line).toList()));
    }

    /** Uses up today's calls of a subscription, for one of its models. */
    public Given dailyLimitReached(FakeSubscription subscription, String modelId) {
        for (long left = left(subscription, modelId).dailyCallsRemaining(); left > 0; left--) {
            call(subscription, modelId, 0);
        }
        return this;
    }

    /** Uses up this month's units of a subscription, for one of its models, by a single call. */
    public Given monthlyCapReached(FakeSubscription subscription, String modelId) {
        long left = left(subscription, modelId).monthlyRemaining();
        if (left > 0) {
            call(subscription, modelId, left);
        }
        return this;
    }

    /** Lets time pass until a millisecond before a subscription ends. */
    public Given lastInstantOf(FakeSubscription subscription) {
        Instant end = account.subscriptions().get(subscription.id()).endsAt();
        fakeAccount.clock().set(end.minusMillis(1));
        return this;
    }

    /**
     * Lets time pass until an invoice is overdue, and returns its id.
     *
     * @throws IllegalStateException when this is no enterprise account
     */
    public String overdueInvoice() {
        if (account.enterprise().isEmpty()) {
            throw new IllegalStateException("only an enterprise account has invoices");
        }
        while (newestOverdue().isEmpty()) {
            fakeAccount.clock().advance(Duration.ofDays(1));
        }
        return newestOverdue().get(0).id();
    }

    private List<Invoice> newestOverdue() {
        return account.invoices()
                .list(
                        invoice -> invoice.paymentStatus() == Invoice.PaymentStatus.OVERDUE,
                        new Page.Request(OptionalLong.empty(), 1))
                .items();
    }

    private FakeSubscription buy(Offer offer) {
        try {
            Subscriptions.WithKey bought = account.subscriptions().purchase(admin, offer, false);
            account.deliver();
            return FakeSubscription.of(bought.subscription(), bought.secret().orElseThrow());
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal.getMessage(), refusal);
        }
    }

    private CustomLine line(CustomModel wanted) {
        CatalogueModel model = account.catalogue()
                .model(wanted.modelId())
                .orElseThrow(() -> new IllegalArgumentException("no such model: " + wanted.modelId()));
        return new CustomLine(model, FakeAccount.tier(wanted.tier()), wanted.dailyCallLimit(), wanted.monthlyCap());
    }

    private AllowanceView left(FakeSubscription subscription, String modelId) {
        return account.entitlement(admin, subscription.apiKeyId(), modelId)
                .allowance()
                .orElseThrow(() -> new IllegalArgumentException(
                        "subscription " + subscription.id() + " does not cover " + modelId));
    }

    private void call(FakeSubscription subscription, String modelId, long used) {
        Unit unit = account.requireModel(modelId).unit();
        InferenceKey key =
                (InferenceKey) account.find(subscription.key().reveal()).orElseThrow();
        long number = requestNumbers.getAsLong();
        try {
            Ticket ticket =
                    account.admit(key, new Admission(modelId, unit, used, InetAddress.getLoopbackAddress(), number));
            account.complete(ticket, unit == Unit.TOKENS ? Usage.tokens(used, 0) : Usage.units(used));
            account.deliver();
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal.getMessage(), refusal);
        }
    }
}
