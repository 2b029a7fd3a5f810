package ai.anyint.sdk.account.monitor;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners, one after the other, whatever each of them does. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(BalanceMonitor.class);

    private final List<BalanceListener> all;

    Listeners(List<BalanceListener> all) {
        this.all = List.copyOf(all);
    }

    void tell(Consumer<BalanceListener> message) {
        for (BalanceListener listener : all) {
            try {
                message.accept(listener);
            } catch (RuntimeException | Error failure) {
                // An Error too: an assertion in somebody's listener must not end what watches the balance.
                LOG.error(
                        "a balance listener failed, listener={}",
                        listener.getClass().getName(),
                        failure);
            }
        }
    }
}
