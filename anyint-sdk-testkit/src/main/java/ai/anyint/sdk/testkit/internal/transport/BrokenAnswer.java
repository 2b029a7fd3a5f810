package ai.anyint.sdk.testkit.internal.transport;

import ai.anyint.sdk.testkit.FaultPlan.Connection;
import ai.anyint.sdk.testkit.internal.api.WireResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** Connection faults on a real socket. */
final class BrokenAnswer {

    private static final SocketEffect CLOSE = new SocketEffect.CloseSocket();

    private BrokenAnswer() {}

    /** Ends the connection, or sends garbage, in place of an answer. */
    static MockResponse withoutAnswer(WireResponse response) {
        MockResponse.Builder mock = new MockResponse.Builder();
        if (response.breaks().filter(Connection.GARBAGE::equals).isPresent()) {
            return mock.status(WireResponse.GARBAGE)
                    .clearHeaders()
                    .onResponseEnd(CLOSE)
                    .build();
        }
        response.breaks().ifPresent(BrokenAnswer::prepare);
        return mock.onResponseStart(CLOSE).build();
    }

    /** Ends the connection after half of the body; a stream ends it by itself. */
    static void inTheMiddle(MockResponse.Builder mock, Connection how, boolean streamed) {
        prepare(how);
        if (!streamed) {
            mock.onResponseBody(CLOSE);
        }
    }

    private static void prepare(Connection how) {
        if (how == Connection.RESET) {
            try {
                ServedSocket.resetAtTheEnd();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot prepare the reset", e);
            }
        }
    }
}
