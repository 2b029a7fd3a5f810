package ai.anyint.sdk.testkit;

import ai.anyint.sdk.core.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One movement of an account's balance.
 *
 * @param type {@code topup}, {@code usage}, {@code refund} or {@code adjustment}
 * @param amount the signed amount
 * @param balanceAfter the balance with this movement
 * @param createdAt when it was booked
 * @param keyId the key that spent it
 * @param modelId the model that was called
 * @param requestId the request that it belongs to
 */
public record LedgerLine(
        String type,
        Money amount,
        Money balanceAfter,
        Instant createdAt,
        OptionalLong keyId,
        Optional<String> modelId,
        Optional<String> requestId) {

    @Override
    public String toString() {
        return createdAt + " " + type + " " + amount + " -> " + balanceAfter
                + modelId.map(model -> " for " + model).orElse("")
                + (keyId.isPresent() ? " by key " + keyId.getAsLong() : "")
                + requestId.map(id -> " in " + id).orElse("");
    }
}
