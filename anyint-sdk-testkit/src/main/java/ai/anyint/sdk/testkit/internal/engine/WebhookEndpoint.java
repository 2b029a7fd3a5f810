package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an account's events go.
 *
 * @param events the types that it wants; null for all
 * @param retired the secrets before the present one that still sign
 */
public record WebhookEndpoint(
        String id,
        String url,
        @Nullable List<EventType> events,
        boolean enabled,
        Instant createdAt,
        Secret secret,
        List<Retired> retired) {

    private static final Duration STILL_SIGNS = Duration.ofHours(24);

    /** A secret that was replaced, and until when it signs too. */
    public record Retired(Secret secret, Instant until) {}

    /** What changes about an endpoint. */
    public record Update(Optional<String> url, Optional<Wanted> events, Optional<Boolean> enabled) {}

    /** The types that are wanted; null for all. */
    public record Wanted(@Nullable List<EventType> types) {}

    boolean wants(EventType type) {
        return enabled && (events == null || events.contains(type));
    }

    /** Returns the secrets that sign now, the present one first. */
    List<Secret> signers(Instant now) {
        List<Secret> signers = new ArrayList<>();
        signers.add(secret);
        stillSigning(now).forEach(old -> signers.add(old.secret()));
        return signers;
    }

    WebhookEndpoint with(Update update) {
        return new WebhookEndpoint(
                id,
                update.url().orElse(url),
                update.events().isPresent() ? update.events().get().types() : events,
                update.enabled().orElse(enabled),
                createdAt,
                secret,
                retired);
    }

    WebhookEndpoint rotated(Secret next, Instant now) {
        List<Retired> old = new ArrayList<>();
        old.add(new Retired(secret, now.plus(STILL_SIGNS)));
        old.addAll(stillSigning(now));
        return new WebhookEndpoint(id, url, events, enabled, createdAt, next, old);
    }

    private List<Retired> stillSigning(Instant now) {
        return retired.stream().filter(old -> now.isBefore(old.until())).toList();
    }
}
