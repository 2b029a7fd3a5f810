package ai.anyint.sdk.testkit.internal.engine;

import java.time.Instant;
import java.util.Map;

/**
 * Something that an account tells the outside world.
 *
 * @param data names and values: strings, numbers, amounts, instants, booleans, never a secret
 */
public record Event(String id, String type, Instant createdAt, String accountId, Map<String, Object> data) {}
