package ai.anyint.sdk.testkit.internal.engine;

import java.net.InetAddress;

/**
 * What a call asks for.
 *
 * @param unit the unit that the route serves
 * @param units how many generations or tasks; 0 for text
 * @param address where the caller is
 */
public record Admission(String modelId, Unit unit, long units, InetAddress address, long requestNumber) {}
