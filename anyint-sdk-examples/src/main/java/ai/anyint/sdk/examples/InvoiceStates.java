package ai.anyint.sdk.examples;

import ai.anyint.sdk.billing.PaymentStatus;
import ai.anyint.sdk.billing.webhook.WebhookEvent;
import ai.anyint.sdk.billing.webhook.WebhookEventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * How far each invoice is, as events tell it. They come in any order, since one that was not taken comes again hours later:
 * the one that happened last counts, not the one that came last. Safe for use by several threads.
 */
final class InvoiceStates implements Consumer<WebhookEvent> {

    /** In the order of an invoice's life, for two that happened at one instant. */
    private static final List<WebhookEventType> LIFE = List.of(
            WebhookEventType.BILLING_GENERATED, WebhookEventType.BILLING_OVERDUE, WebhookEventType.BILLING_PAID);

    private static final List<PaymentStatus> STATES =
            List.of(PaymentStatus.OPEN, PaymentStatus.OVERDUE, PaymentStatus.PAID);

    private final Map<String, State> states = new ConcurrentHashMap<>();

    private record State(Instant since, int stage) {

        static State later(State one, State other) {
            int byTime = one.since.compareTo(other.since);
            return byTime > 0 || (byTime == 0 && one.stage > other.stage) ? one : other;
        }
    }

    /** Takes an event; one that is about no invoice changes nothing. */
    @Override
    public void accept(WebhookEvent event) {
        int stage = LIFE.indexOf(event.type());
        if (stage >= 0) {
            event.data()
                    .text("invoiceId")
                    .ifPresent(id -> states.merge(id, new State(event.createdAt(), stage), State::later));
        }
    }

    /** Returns how far an invoice is; empty when no event has told. */
    Optional<PaymentStatus> of(String invoiceId) {
        return Optional.ofNullable(states.get(invoiceId)).map(state -> STATES.get(state.stage));
    }
}
