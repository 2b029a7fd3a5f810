package ai.anyint.sdk.testkit.internal.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of addresses, IPv4 or IPv6; a single address is a range of one. Never asks a name server. */
public final class Cidr {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int MOST_OCTET = 255;

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
        int bits = network.length * Byte.SIZE;
        String length = slash < 0 ? Integer.toString(bits) : text.substring(slash + 1);
        if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > bits) {
            return Optional.empty();
        }
        return Optional.of(new Cidr(text, network, Integer.parseInt(length)));
    }

    /** Reads an address literal; empty for anything else, a host name included. */
    public static Optional<InetAddress> address(String text) {
        try {
            if (IPV4.matcher(text).matches()) {
                return octetsFit(text) ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
            }
            // Brackets make Java read a literal and nothing else.
            return IPV6.matcher(text).matches()
                    ? Optional.of(InetAddress.getByName("[" + text + "]"))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean octetsFit(String text) {
        return Pattern.compile("\\.")
                .splitAsStream(text)
                .mapToInt(Integer::parseInt)
                .allMatch(o -> o <= MOST_OCTET);
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
