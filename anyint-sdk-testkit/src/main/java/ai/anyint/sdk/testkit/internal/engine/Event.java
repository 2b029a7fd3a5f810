package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;
import java.util.Map;

/**
 * Something that an account tells the outside world.
 *
 * @param data names and values: strings, instants, booleans, whole numbers, {@code BigDecimal} for amounts and {@code
 *     Double} for shares, never a secret
 */
public record Event(String id, EventType type, Instant createdAt, String accountId, Map<String, Object> data) {}
