package ai.anyint.sdk.testkit.internal.api;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Who listens on the wire: the fake's own tests, which compare what passes with the contract. It is found as a service; in
 * use there is none.
 */
public interface WireTap {

    /** The one who listens, or null. */
    @Nullable
    WireTap PRESENT = ServiceLoader.load(WireTap.class, WireTap.class.getClassLoader())
            .findFirst()
            .orElse(null);

    /** Tells of a request and its whole answer, before a byte of it is sent. */
    void passed(WireRequest request, WireResponse response);

    /** Tells whoever listens, and returns the answer. */
    static WireResponse tell(WireRequest request, WireResponse response) {
        if (PRESENT != null) {
            PRESENT.passed(request, response);
        }
        return response;
    }
}
