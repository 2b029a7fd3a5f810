package ai.anyint.sdk.core.intercept;

import ai.anyint.sdk.core.RequestOptions;
import ai.anyint.sdk.core.endpoint.Endpoint;

/**
 * Code of the user around whole calls, repeats included: to add options, to measure, or to refuse a call by throwing from
 * {@link #begin}. For single attempts, add an OkHttp interceptor instead.
 *
 * <p>Must be safe for use by several threads. After a call has begun it must not throw.
 */
@FunctionalInterface
public interface CallInterceptor {

    /** Begins to follow a call; called before anything is sent, on the caller's thread. */
    Following begin(Endpoint<?> endpoint);

    /** One call that is followed. Its methods are called one after another, perhaps on different threads. */
    interface Following {

        /** Returns the options to use, made from those given; called once, first. */
        default RequestOptions options(RequestOptions given) {
            return given;
        }

        /** Tells that an attempt is about to be sent. */
        default void attempting(int number) {}

        /** Tells of an attempt that has ended by itself; one that was stopped from outside ends with its call. */
        default void attempted(AttemptReport attempt) {}

        /** Tells that the call has ended, well or not; called once, last. */
        default void ended(CallReport call) {}
    }
}
