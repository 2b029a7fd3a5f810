package ai.anyint.sdk.testkit.internal.engine;

import ai.anyint.sdk.core.Secret;
import java.time.Instant;
import java.util.List;

/** Brings events to their receivers. Called outside every lock of the engine: a receiver may call the fake back. */
@FunctionalInterface
public interface DeliveryPort {

    /** For an engine without a network: nothing arrives. */
    DeliveryPort NOWHERE = message -> DeliveryOutcome.failed("not sent: this fake delivers nothing");

    /**
     * One attempt.
     *
     * @param at the account's instant of this attempt
     * @param signers the secrets that sign it, the present one first
     */
    record Message(Event event, String url, Instant at, List<Secret> signers) {}

    /** Sends, and returns when it has ended, well or not; what fails is an outcome, not an exception. */
    DeliveryOutcome send(Message message);
}
