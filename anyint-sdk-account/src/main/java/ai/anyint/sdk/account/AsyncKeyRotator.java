package ai.anyint.sdk.account;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Rotates a key, step by step, without a thread that waits; {@link AsyncApiKeys#rotate} says what holds after each. */
final class AsyncKeyRotator {

    private final AsyncApiKeys keys;

    AsyncKeyRotator(AsyncApiKeys keys) {
        this.keys = keys;
    }

    CompletableFuture<RotatedKey> rotate(long id, Function<? super CreatedApiKey, ? extends CompletionStage<?>> sink) {
        return keys.get(id)
                .thenApply(Successor::of)
                .thenCompose(successor -> keys.create(successor)
                        .thenCompose(fresh -> handOver(fresh, sink).thenCompose(kept -> retire(id, successor, fresh))));
    }

    private CompletableFuture<RotatedKey> retire(long id, CreateApiKey successor, CreatedApiKey fresh) {
        RotatedKey rotated = new RotatedKey(id, fresh.id());
        return keys.disable(id).thenCompose(retired -> {
            Optional<UpdateApiKey> correction = Successor.correction(successor, retired);
            return correction.isEmpty()
                    ? CompletableFuture.completedFuture(rotated)
                    : keys.update(fresh.id(), correction.get()).thenApply(corrected -> rotated);
        });
    }

    private CompletionStage<CreatedApiKey> handOver(
            CreatedApiKey fresh, Function<? super CreatedApiKey, ? extends CompletionStage<?>> sink) {
        return accepted(fresh, sink)
                .handle((kept, failure) -> Optional.ofNullable(failure))
                .thenCompose(failure -> failure.isEmpty()
                        ? CompletableFuture.completedFuture(fresh)
                        : undo(fresh, causeOf(failure.get())));
    }

    private static CompletionStage<?> accepted(
            CreatedApiKey fresh, Function<? super CreatedApiKey, ? extends CompletionStage<?>> sink) {
        try {
            return Objects.requireNonNull(sink.apply(fresh), "the stage of the sink");
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private CompletableFuture<CreatedApiKey> undo(CreatedApiKey fresh, Throwable failure) {
        return keys.delete(fresh.id()).handle((deleted, second) -> {
            if (second != null) {
                failure.addSuppressed(causeOf(second));
            }
            throw new CompletionException(failure);
        });
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
