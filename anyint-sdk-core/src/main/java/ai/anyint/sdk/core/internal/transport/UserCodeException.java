package ai.anyint.sdk.core.internal.transport;

import java.io.IOException;

/** Carries a failure of the user's own interceptor through OkHttp, which would make a network failure of it. */
final class UserCodeException extends IOException {

    private final RuntimeException failure;

    UserCodeException(RuntimeException failure) {
        super(failure);
        this.failure = failure;
    }

    RuntimeException failure() {
        return failure;
    }
}
