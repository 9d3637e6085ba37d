package fr.gouv.anct.minisites.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the addresses that are read as numbers with those of the JDK. */
class AddressLiteralsTest {

    private static final String LETTERS = "0123456789abcdefABCDEF:::::....% ";

    /** Checks that a text is the address of the JDK, or is left to it. */
    private static void check(String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.ISO_8859_1);
        int end = bytes.length - 1;
        InetAddress address = literal(text);
        long ipv4 = AddressLiterals.ipv4(bytes, 1, end);
        if (ipv4 != AddressLiterals.NONE) {
            assertThat(address).as(text).isInstanceOf(Inet4Address.class);
            assertThat((int) ipv4)
                    .as(text)
                    .isEqualTo(ByteBuffer.wrap(address.getAddress()).getInt());
        }
        long high = AddressLiterals.ipv6High(bytes, 1, end);
        if (high != AddressLiterals.NONE) {
            assertThat(address).as(text).isNotNull();
            ByteBuffer expected = ByteBuffer.wrap(address.getAddress());
            assertThat(expected.remaining()).as(text).isEqualTo(16);
            assertThat(high).as(text).isEqualTo(expected.getLong());
            assertThat(AddressLiterals.ipv6Low(bytes, 1, end)).as(text).isEqualTo(expected.getLong());
        }
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static boolean isRead(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return AddressLiterals.ipv4(bytes, 0, bytes.length) != AddressLiterals.NONE
                || AddressLiterals.ipv6High(bytes, 0, bytes.length) != AddressLiterals.NONE;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "255.255.255.255",
                "198.51.100.7",
                "::",
                "::1",
                "1::",
                "2001:db8::1",
                "2001:DB8::1",
                "2001:db8:0:0:0:0:0:1",
                "1:2:3:4:5:6:7:8",
                "1::8",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "fe80::1"
            })
    void usualAddressesAreRead(String text) {
        assertThat(isRead(text)).isTrue();
        check(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":::",
                "1:",
                ":1",
                "1::2::3",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "12345::",
                "g::",
                "1:::2",
                "::ffff:198.51.100.1",
                "::ffff:c633:6401",
                "fe80::1%eth0",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.",
                ".1.2.3",
                "01.2.3.4",
                "1.2.3.256",
                "exemple.fr"
            })
    void otherTextsAreLeftToTheJdk(String text) {
        assertThat(isRead(text)).isFalse();
    }

    @Test
    void whatIsReadIsWhatTheJdkReads() {
        Random random = new Random(42);
        for (int i = 0; i < 300_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int at = 0; at < length; at++) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            check(text.toString());
        }
        for (int i = 0; i < 100_000; i++) {
            byte[] address = new byte[16];
            random.nextBytes(address);
            // Zeros are frequent, so that they are left out.
            for (int at = 0; at < 16; at += 2) {
                if (random.nextBoolean()) {
                    address[at] = 0;
                    address[at + 1] = 0;
                }
            }
            check(compressed(address, random));
        }
    }

    /** Returns the text of an address, whose longest zeros are left out in half of the cases. */
    private static String compressed(byte[] address, Random random) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < 16; at += 2) {
            text.append(at == 0 ? "" : ":")
                    .append(Integer.toHexString((address[at] & 0xFF) << 8 | (address[at + 1] & 0xFF)));
        }
        return random.nextBoolean() ? text.toString() : text.toString().replaceFirst("(?:^|:)0(?::0)+(?::|$)", "::");
    }
}
