package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The endpoints to which an account's events go. */
public final class Webhooks {

    private static final String ID = "webhookId";

    private final AccountContext context;
    private final Map<String, WebhookEndpoint> endpoints = new LinkedHashMap<>();
    private final Deliveries deliveries;
    private long last;

    Webhooks(AccountContext context, DeliveryPort port) {
        this(context, new Deliveries(context, port));
    }

    private Webhooks(AccountContext context, Deliveries deliveries) {
        this.context = context;
        this.deliveries = deliveries;
        context.events.listener(this::told);
    }

    Webhooks copy(AccountContext newContext) {
        Webhooks copy = new Webhooks(newContext, deliveries.copy(newContext));
        copy.endpoints.putAll(endpoints);
        copy.last = last;
        return copy;
    }

    /** Registers an endpoint. */
    public WebhookEndpoint create(String url, @Nullable List<EventType> events, boolean enabled) {
        synchronized (context) {
            WebhookEndpoint created = new WebhookEndpoint(
                    "wh_" + ++last, url, events, enabled, context.clock.stamp(), newSecret(), List.of());
            endpoints.put(created.id(), created);
            return created;
        }
    }

    /** Returns all endpoints, newest last. */
    public List<WebhookEndpoint> list() {
        synchronized (context) {
            return List.copyOf(endpoints.values());
        }
    }

    /** Returns one endpoint, or refuses. */
    public WebhookEndpoint get(String id) {
        synchronized (context) {
            WebhookEndpoint found = endpoints.get(id);
            if (found == null) {
                throw Refusal.of(ErrorCode.WEBHOOK_NOT_FOUND, "There is no webhook of this id in this account.");
            }
            return found;
        }
    }

    /** Changes an endpoint; one that is switched off gives up what it has not received. */
    public WebhookEndpoint update(String id, WebhookEndpoint.Update update) {
        synchronized (context) {
            WebhookEndpoint before = get(id);
            WebhookEndpoint changed = before.with(update);
            endpoints.put(id, changed);
            if (before.enabled() && !changed.enabled()) {
                deliveries.drop(id);
            }
            return changed;
        }
    }

    /** Deletes an endpoint, and what it has not received. */
    public void delete(String id) {
        synchronized (context) {
            get(id);
            endpoints.remove(id);
            deliveries.drop(id);
        }
    }

    /** Gives an endpoint another secret; the one before signs too for 24 hours. */
    public WebhookEndpoint rotateSecret(String id) {
        synchronized (context) {
            WebhookEndpoint rotated = get(id).rotated(newSecret(), context.clock.now());
            endpoints.put(id, rotated);
            return rotated;
        }
    }

    /** Tells one endpoint that this is a test, whatever it wants and whether or not it is switched on. */
    public WebhookEndpoint test(String id) {
        synchronized (context) {
            WebhookEndpoint endpoint = get(id);
            context.events.emit(EventType.WEBHOOK_TEST, Map.of(ID, id));
            return endpoint;
        }
    }

    /** Returns the last thousand attempts, oldest first. */
    public List<DeliveryAttempt> attempts() {
        synchronized (context) {
            return deliveries.last();
        }
    }

    Deliveries deliveries() {
        return deliveries;
    }

    @Nullable
    WebhookEndpoint find(String id) {
        return endpoints.get(id);
    }

    private void told(Event event) {
        if (event.type() == EventType.WEBHOOK_TEST) {
            deliveries.add(event, String.valueOf(event.data().get(ID)));
        } else {
            for (WebhookEndpoint endpoint : endpoints.values()) {
                if (endpoint.wants(event.type())) {
                    deliveries.add(event, endpoint.id());
                }
            }
        }
    }

    private Secret newSecret() {
        return Secret.of(context.secrets.webhook());
    }
}
