package ai.anyint.sdk.core.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class InterruptibleSocketsTest {

    @Test
    void aRequestIsSentAtOnce_andHasTheMeansToBeInterrupted() throws IOException {
        try (Socket socket = new InterruptibleSockets().createSocket()) {
            assertThat(socket.getTcpNoDelay()).isTrue();
            assertThat(socket.getChannel()).isNotNull();
        }
    }
}
