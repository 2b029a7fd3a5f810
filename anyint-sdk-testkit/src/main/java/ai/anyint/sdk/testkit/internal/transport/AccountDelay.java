package ai.anyint.sdk.testkit.internal.transport;

import ai.anyint.sdk.testkit.internal.api.Waiting;
import ai.anyint.sdk.testkit.internal.engine.Account;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import okhttp3.Interceptor;

/** Lets the delays of one call pass on the account's clock, and tells whether the client would have waited so long. */
final class AccountDelay implements Waiting {

    private Duration passed = Duration.ZERO;

    @Override
    public void pass(Account account, Duration delay) {
        account.advance(now -> now.plus(delay));
        passed = passed.plus(delay);
    }

    /** Fails as the client's own time-outs would have: those of OkHttp do not follow an account's clock. */
    void requirePatience(Interceptor.Chain chain) throws IOException {
        Duration call = Duration.ofNanos(chain.call().timeout().timeoutNanos());
        if (isOver(call)) {
            throw new InterruptedIOException("timeout");
        }
        if (isOver(Duration.ofMillis(chain.readTimeoutMillis()))) {
            throw new SocketTimeoutException("timeout");
        }
    }

    private boolean isOver(Duration limit) {
        return !limit.isZero() && passed.compareTo(limit) >= 0;
    }
}
