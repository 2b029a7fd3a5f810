package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Admits calls or refuses them, and books what they used. */
final class Calls {

    private final AccountContext context;
    private final Keys keys;
    private final ActivityBook activity;
    private final Funds funds;
    private final Byok byok;
    private final Burst burst;
    private final Payer everyday;
    private Tasks tasks;

    Calls(
            AccountContext context,
            Keys keys,
            ActivityBook activity,
            Funds funds,
            Invoices invoices,
            Byok byok,
            Burst burst) {
        this.context = context;
        this.keys = keys;
        this.activity = activity;
        this.funds = funds;
        this.byok = byok;
        this.burst = burst;
        this.everyday = context.enterprise.isPresent()
                ? new InvoicePayer(invoices, context.events)
                : new BalancePayer(funds, context.events);
        this.tasks = new Tasks(context);
    }

    Tasks tasks() {
        return tasks;
    }

    void tasks(Tasks newTasks) {
        tasks = newTasks;
    }

    /** Lines 1 and 2: the secret is its key's present one, and the key works. */
    void requireWorking(InferenceKey caller) {
        try {
            if (caller.isReplaced()) {
                throw Refusal.of(ErrorCode.INVALID_API_KEY, "This API key was replaced by another one.");
            }
            caller.key().requireUsable(context.clock.now());
        } catch (Refusal refusal) {
            if (refusal.code().status() == 401) {
                burst.refused();
            }
            throw refusal;
        }
    }

    /** Lines 3 to 5: from where, which model, and whether the key may call it. */
    CatalogueModel requireCallable(Key key, String modelId, Unit unit, InetAddress address) {
        key.requireAddress(address);
        CatalogueModel model = context.requireModel(modelId);
        requireUnit(model, unit);
        key.controls().requireModel(key.id(), modelId);
        return model;
    }

    List<CatalogueModel> callable(Key key) {
        Payer payer = payer(key);
        return context.catalogue.models().stream()
                .filter(model -> key.controls().refusalOf(key.id(), model.id()).isEmpty())
                .filter(payer::covers)
                .toList();
    }

    /** Lines 6 to 8: what pays, the key's own limit, its rates. */
    private Payer requirePaid(Key key, CatalogueModel model) {
        Instant now = context.clock.now();
        Payer payer = payer(key);
        payer.require(model, now);
        key.requireCredit();
        key.rates().require(key.id(), now);
        return payer;
    }

    Ticket admit(InferenceKey caller, Admission call) {
        requireWorking(caller);
        Key key = caller.key();
        CatalogueModel model = requireCallable(key, call.modelId(), call.unit(), call.address());
        Payer payer = requirePaid(key, model);
        Instant now = context.clock.now();
        ActivityBook.Cell cell = activity.cell(now, key, model.id());
        cell.admit();
        return new Ticket(
                key,
                model,
                cell,
                call.requestNumber(),
                payer.take(model, call.units(), now),
                key.rates().take(now));
    }

    BigDecimal complete(Ticket ticket, Usage usage) {
        ticket.settle();
        BigDecimal cost = ticket.hold().book(ticket, usage);
        ticket.cell().complete(usage, cost);
        ticket.key().rates().bookTokens(ticket.rates(), usage.tokens());
        return cost;
    }

    void giveBack(Ticket ticket) {
        ticket.settle();
        ticket.hold().giveBack();
        ticket.key().rates().giveBack(ticket.rates());
        ticket.cell().giveBack();
    }

    TaskView startTask(Ticket ticket, Usage usage, boolean fails) {
        return tasks.start(ticket, usage, complete(ticket, usage), fails);
    }

    /** Returns the limit of the key or of its subscription that is nearest to refusing calls of the model. */
    @Nullable
    LimitState nearest(Key key, CatalogueModel model) {
        Instant now = context.clock.now();
        LimitState.Nearest nearest = new LimitState.Nearest();
        Subscription subscription = key.subscription();
        if (subscription != null) {
            Allowance allowance = subscription.allowances().require(subscription, model);
            nearest.accept(allowance.daily().state(subscription, now));
            nearest.accept(allowance.monthly().state(subscription, now));
        }
        key.rates().states(now, nearest);
        return nearest.get();
    }

    /** Judges as {@link #admit} does, but takes nothing; the caller's address is not looked at. */
    Entitlement entitlement(ProvisioningKey reader, long keyId, String modelId) {
        Instant now = context.clock.now();
        Key key = keys.find(reader, keyId);
        ErrorCode reason = null;
        try {
            key.requireUsable(now);
            CatalogueModel model = context.requireModel(modelId);
            key.controls().requireModel(keyId, modelId);
            requirePaid(key, model);
        } catch (Refusal refusal) {
            reason = refusal.code();
        }
        Payer payer = payer(key);
        Optional<Subscription> subscription = Optional.ofNullable(key.subscription());
        Optional<AllowanceView> allowance = subscription.flatMap(paying -> allowance(paying, modelId, now));
        return new Entitlement(
                modelId,
                keyId,
                Optional.ofNullable(reason),
                payer.funding(),
                subscription.map(Subscription::id).orElse(null),
                payer.funding() == Funding.BALANCE ? funds.balance() : null,
                key.creditLeft(),
                allowance,
                Optional.ofNullable(key.rates().nearest(now)));
    }

    private Optional<AllowanceView> allowance(Subscription subscription, String modelId, Instant now) {
        return context.catalogue
                .model(modelId)
                .flatMap(model -> subscription.allowances().find(model))
                .map(allowance -> allowance.view(subscription, now));
    }

    private Payer payer(Key key) {
        Subscription subscription = key.subscription();
        if (subscription != null) {
            return subscription.payer(context);
        }
        return key.kind() == KeyKind.BYOK ? new ByokPayer(byok, key.byokCredentialId()) : everyday;
    }

    private static void requireUnit(CatalogueModel model, Unit unit) {
        if (model.unit() != unit) {
            throw Refusal.param(
                    ErrorCode.INVALID_PARAMETER,
                    "model",
                    "This route serves models that are charged by " + unit.wire() + ".");
        }
    }

    /** Makes a ticket of another account's task one of this account. */
    Ticket twin(Ticket ticket) {
        Key key = keys.ever(ticket.key().id());
        return new Ticket(
                key,
                ticket.model(),
                activity.twin(ticket.cell()),
                ticket.requestNumber(),
                payer(key).twin(ticket.hold()),
                RateMeter.Hold.NONE);
    }
}
