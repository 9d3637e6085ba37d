package fr.gouv.anct.minisites.platform;

import java.net.InetAddress;

/**
 * A range of IP addresses in CIDR notation (RFC 4632), against which the platform matches an address to recognise its
 * trusted proxies.
 *
 * @param high the upper 64 bits of the network; an IPv4 network has the upper half of them
 * @param low the lower 64 bits
 * @param length of an address of this family, in bytes
 * @param prefix number of significant bits
 */
record CidrBlock(long high, long low, int length, int prefix) {

    /**
     * Parses {@code 10.0.0.0/8} or a single address.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static CidrBlock of(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
        int prefix = parts.length == 1 ? address.length * Byte.SIZE : Integer.parseInt(parts[1]);
        return new CidrBlock(
                number(address, 0) & mask(prefix),
                number(address, Long.BYTES) & mask(prefix - Long.SIZE),
                address.length,
                prefix);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == length && matches(number(bytes, 0), number(bytes, Long.BYTES));
    }

    /** Whether an IPv4 address, as a number, is in the range. */
    boolean contains(int ipv4) {
        return length == Integer.BYTES && matches((long) ipv4 << Integer.SIZE, 0);
    }

    /** Whether an IPv6 address, as two numbers, is in the range. */
    boolean contains(long upper, long lower) {
        return length == 2 * Long.BYTES && matches(upper, lower);
    }

    private boolean matches(long upper, long lower) {
        return (upper & mask(prefix)) == high && (lower & mask(prefix - Long.SIZE)) == low;
    }

    /** Returns a number whose first bits are set. */
    private static long mask(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= Long.SIZE ? -1 : -1L << (Long.SIZE - bits);
    }

    /** Returns eight bytes of an address as a number; those that it does not have are zeros. */
    private static long number(byte[] address, int from) {
        long number = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            number = number << Byte.SIZE | (i < address.length ? address[i] & 0xFF : 0);
        }
        return number;
    }
}
