package ai.anyint.sdk.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.anyint.sdk.testkit.rules.Holds;
import ai.anyint.sdk.testkit.rules.Rule;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @Holds(Rule.ADDRESS_ALLOWED)
    void range_holdsTheAddressesThatShareItsFirstBits(long seed) throws UnknownHostException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            int bits = random.nextBoolean() ? 32 : 128;
            int prefix = random.nextInt(bits + 1);
            byte[] network = bytes(random, bits);
            byte[] caller = random.nextBoolean() ? bytes(random, bits) : flipped(network, random.nextInt(bits));
            Cidr range = Cidr.parse(InetAddress.getByAddress(network).getHostAddress() + "/" + prefix)
                    .orElseThrow();

            assertThat(range.contains(InetAddress.getByAddress(caller)))
                    .as("seed %s, %s, %s", seed, range, InetAddress.getByAddress(caller))
                    .isEqualTo(head(network, prefix).equals(head(caller, prefix)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "::ffff:10.1.2.3, 10.1.2.3, true",
        "::ffff:10.1.2.3, 10.1.2.4, false",
        "::ffff:10.0.0.0/104, 10.255.255.255, true",
        "::ffff:10.0.0.0/104, 11.0.0.0, false",
        "::ffff:0:0/96, 255.1.2.3, true",
        "::ffff:10.0.0.0/24, 10.0.0.1, false",
        "::ffff:10.0.0.0/24, ::1, true",
    })
    @Holds(Rule.ADDRESS_ALLOWED)
    void mappedRange_countsItsPrefixOver128Bits(String range, String address, boolean inside) {
        assertThat(Cidr.parse(range)
                        .orElseThrow()
                        .contains(Cidr.address(address).orElseThrow()))
                .isEqualTo(inside);
    }

    @Test
    void text_isKeptAsItWasWritten() {
        assertThat(Cidr.parse("2001:DB8::/32").orElseThrow()).hasToString("2001:DB8::/32");
    }

    private static byte[] bytes(SplittableRandom random, int bits) {
        byte[] bytes = new byte[bits / Byte.SIZE];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] other = bytes.clone();
        other[bit / Byte.SIZE] ^= (byte) (0x80 >> bit % Byte.SIZE);
        return other;
    }

    private static BigInteger head(byte[] bytes, int prefix) {
        return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - prefix);
    }
}
