package ai.anyint.sdk.billing.health;

import java.util.Map;
import java.util.Set;

/**
 * One examination: its report, and what the next one compares with.
 *
 * @param parts what was read, by subject
 * @param bought the models of the custom subscription, with its key
 */
record Examined(HealthReport report, Map<String, Part> parts, Set<WatchedModel> bought) {}
