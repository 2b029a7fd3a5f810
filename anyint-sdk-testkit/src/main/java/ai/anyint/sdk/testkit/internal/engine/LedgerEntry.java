package ai.anyint.sdk.testkit.internal.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One movement of the balance; never changed and never removed. */
public final class LedgerEntry {

    /** What moved the balance. */
    public enum Type {
        /** Money came in. */
        TOPUP,
        /** A call was charged. */
        USAGE,
        /** A charge was given back. */
        REFUND,
        /** Somebody corrected the balance. */
        ADJUSTMENT;

        /** Returns the name on the wire. */
        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final long number;
    private final Type type;
    private final BigDecimal amount;
    private final BigDecimal balanceAfter;
    private final long createdAtMillis;
    private final long requestNumber;
    private final long keyId;
    private final @Nullable String modelId;

    LedgerEntry(
            long number,
            Type type,
            BigDecimal amount,
            BigDecimal balanceAfter,
            Instant createdAt,
            long requestNumber,
            long keyId,
            @Nullable String modelId) {
        this.number = number;
        this.type = type;
        this.amount = amount;
        this.balanceAfter = balanceAfter;
        this.createdAtMillis = createdAt.toEpochMilli();
        this.requestNumber = requestNumber;
        this.keyId = keyId;
        this.modelId = modelId;
    }

    /** Returns its place in the ledger, from 1 on. */
    public long number() {
        return number;
    }

    /** Returns what moved the balance. */
    public Type type() {
        return type;
    }

    /** Returns the signed amount. */
    public BigDecimal amount() {
        return amount;
    }

    /** Returns the balance with this entry. */
    public BigDecimal balanceAfter() {
        return balanceAfter;
    }

    /** Returns when it was booked. */
    public Instant createdAt() {
        return Instant.ofEpochMilli(createdAtMillis);
    }

    /** Returns the request that it belongs to; 0 for none. */
    public long requestNumber() {
        return requestNumber;
    }

    /** Returns the id of the key that spent it. */
    public OptionalLong keyId() {
        return keyId == 0 ? OptionalLong.empty() : OptionalLong.of(keyId);
    }

    /** Returns the model that was called. */
    public Optional<String> modelId() {
        return Optional.ofNullable(modelId);
    }
}
