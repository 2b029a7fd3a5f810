package ai.anyint.sdk.account.monitor;

import ai.anyint.sdk.core.Money;
import java.time.Duration;
import java.time.Instant;

/**
 * A balance as a monitor read it.
 *
 * @param amount the balance, which may be below zero
 * @param readAt when the request for it was sent
 * @param age how long ago that was when this reading was handed out; measured steadily, whatever the wall clock did
 */
public record BalanceReading(Money amount, Instant readAt, Duration age) {}
