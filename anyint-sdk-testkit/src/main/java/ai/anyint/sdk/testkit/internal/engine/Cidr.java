package ai.anyint.sdk.testkit.internal.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of addresses, IPv4 or IPv6; a single address is a range of one. Never asks a name server. */
public final class Cidr {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int IPV6_BYTES = 16;
    private static final int IPV4_BYTES = 4;
    /** How many bits of {@code ::ffff:a.b.c.d} stand before the IPv4 address. */
    private static final int MAPPED_BITS = 96;

    private final String text;
    private final byte[] network;
    private final int prefix;

    private Cidr(String text, byte[] network, int prefix) {
        this.text = text;
        this.network = network;
        this.prefix = prefix;
    }

    /** Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or an address; empty for anything else. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = address(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        byte[] network = address.get().getAddress();
        boolean mapped = network.length == IPV4_BYTES && text.indexOf(':') >= 0;
        int bits = (mapped ? IPV6_BYTES : network.length) * Byte.SIZE;
        String length = slash < 0 ? Integer.toString(bits) : text.substring(slash + 1);
        if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > bits) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(length);
        return Optional.of(mapped ? mapped(text, network, prefix) : new Cidr(text, network, prefix));
    }

    /** Java knows a mapped address as the IPv4 one, but its prefix is still counted over all 128 bits. */
    private static Cidr mapped(String text, byte[] ipv4, int prefix) {
        if (prefix >= MAPPED_BITS) {
            return new Cidr(text, ipv4, prefix - MAPPED_BITS);
        }
        // The IPv4 address itself stands behind such a prefix.
        byte[] ipv6 = new byte[IPV6_BYTES];
        ipv6[10] = ipv6[11] = (byte) 0xff;
        return new Cidr(text, ipv6, prefix);
    }

    /** Reads an address literal; empty for anything else, a host name included. */
    public static Optional<InetAddress> address(String text) {
        try {
            if (IPV4.matcher(text).matches()) {
                return Optional.of(InetAddress.getByName(text));
            }
            // Brackets make Java read a literal and nothing else.
            return IPV6.matcher(text).matches()
                    ? Optional.of(InetAddress.getByName("[" + text + "]"))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether an address lies inside. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((bytes[bit / Byte.SIZE] ^ network[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
