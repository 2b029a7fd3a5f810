package ai.anyint.sdk.testkit.internal.api;

import ai.anyint.sdk.testkit.internal.engine.Cidr;
import java.net.InetAddress;

/** Where a caller is: what a test says in a header, else the loopback address. */
final class ClientAddress {

    static final String HEADER = "X-Fake-Client-Ip";

    private ClientAddress() {}

    static InetAddress of(WireRequest request) {
        return request.header(HEADER)
                .map(text -> Cidr.address(text)
                        .orElseThrow(
                                () -> JsonIn.invalid(HEADER, "Must be an IPv4 or IPv6 address, such as 203.0.113.7.")))
                .orElseGet(InetAddress::getLoopbackAddress);
    }
}
