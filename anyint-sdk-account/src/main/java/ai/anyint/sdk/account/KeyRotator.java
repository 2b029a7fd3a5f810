package ai.anyint.sdk.account;

import java.util.function.Consumer;

/** Rotates a key, step by step; {@link ApiKeys#rotate} says what holds after each. */
final class KeyRotator {

    private final ApiKeys keys;

    KeyRotator(ApiKeys keys) {
        this.keys = keys;
    }

    RotatedKey rotate(long id, Consumer<? super CreatedApiKey> sink) {
        CreateApiKey successor = Successor.of(keys.get(id));
        CreatedApiKey fresh = keys.create(successor);
        handOver(fresh, sink);
        ApiKey retired = keys.disable(id);
        Successor.correction(successor, retired).ifPresent(correction -> keys.update(fresh.id(), correction));
        return new RotatedKey(id, fresh.id());
    }

    private void handOver(CreatedApiKey fresh, Consumer<? super CreatedApiKey> sink) {
        try {
            sink.accept(fresh);
        } catch (RuntimeException | Error failure) {
            undo(fresh, failure);
            throw failure;
        }
    }

    /** A sink that was interrupted still leaves a key to be deleted, and an interrupted thread could not. */
    private void undo(CreatedApiKey fresh, Throwable failure) {
        boolean interrupted = Thread.interrupted();
        try {
            keys.delete(fresh.id());
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
