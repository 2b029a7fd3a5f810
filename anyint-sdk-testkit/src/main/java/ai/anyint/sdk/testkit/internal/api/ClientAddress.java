package ai.anyint.sdk.testkit.internal.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Where a call comes from: what a test says in a header, else loopback. A name is never looked up. */
final class ClientAddress {

    /** The header by which a test calls from elsewhere (decided). */
    static final String HEADER = "X-Fake-Client-Ip";

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    /** Only what may be tried as a literal: with a colon, and without a zone, which names a network card here. */
    private static final Pattern MAYBE_IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    private ClientAddress() {}

    static InetAddress of(WireRequest request) {
        return request.header(HEADER).map(ClientAddress::literal).orElseGet(InetAddress::getLoopbackAddress);
    }

    private static InetAddress literal(String text) {
        try {
            if (IPV4.matcher(text).matches()) {
                return InetAddress.getByName(text);
            }
            if (MAYBE_IPV6.matcher(text).matches()) {
                return InetAddress.getByName("[" + text + "]"); // in brackets it is a literal or an error
            }
        } catch (UnknownHostException e) {
            throw notAnAddress();
        }
        throw notAnAddress();
    }

    private static RuntimeException notAnAddress() {
        return JsonIn.invalid(HEADER, "Must be an IPv4 or IPv6 address.");
    }
}
