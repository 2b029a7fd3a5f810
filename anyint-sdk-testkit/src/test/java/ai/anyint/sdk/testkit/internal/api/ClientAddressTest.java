package ai.anyint.sdk.testkit.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.anyint.sdk.testkit.internal.engine.ErrorCode;
import ai.anyint.sdk.testkit.internal.engine.Refusal;
import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.net.InetAddress;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @Test
    @Holds(Rule.ADDRESS_ALLOWED)
    void withoutTheHeader_itIsLoopback() {
        assertThat(ClientAddress.of(request(Headers.of()))).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
        "::, 0:0:0:0:0:0:0:0",
        "::1, 0:0:0:0:0:0:0:1",
        "::ffff:203.0.113.9, 203.0.113.9",
    })
    @Holds(Rule.ADDRESS_ALLOWED)
    void literal_isTaken(String text, String address) {
        assertThat(ClientAddress.of(from(text)).getHostAddress()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.com",
                "1",
                "127.1",
                "256.0.0.1",
                "010.0.0.1",
                "1.2.3.4.5",
                "1.2.3.4, 5.6.7.8",
                "203.0.113.0/24",
                "[::1]",
                "::1%eth0",
                "fe80::1%1",
                "1:2",
                ":",
                ":::",
                "1:2:3:4:5:6:7:8:9",
                "dead.beef:1"
            })
    void whatIsNoLiteral_isRefusedAndNotLookedUp(String text) {
        assertThatThrownBy(() -> ClientAddress.of(from(text))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PARAMETER);
            assertThat(refusal.param()).contains("X-Fake-Client-Ip");
        });
    }

    private static WireRequest from(String text) {
        return request(Headers.of("x-fake-client-ip", text));
    }

    private static WireRequest request(Headers headers) {
        return new WireRequest("GET", HttpUrl.get("http://127.0.0.1/"), headers, ByteString.EMPTY, 0);
    }
}
