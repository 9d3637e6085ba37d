package fr.gouv.anct.minisites.platform;

import java.net.InetAddress;
import java.util.BitSet;

/**
 * A range of IP addresses in CIDR notation (RFC 4632), against which the platform matches an address to recognise its
 * trusted proxies.
 *
 * @param network the address as bits
 * @param length of an address of this family, in bytes
 * @param prefix number of significant bits
 */
record CidrBlock(BitSet network, int length, int prefix) {

    /**
     * Parses {@code 10.0.0.0/8} or a single address.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static CidrBlock of(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
        int prefix = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
        return new CidrBlock(bits(address, prefix), address.length, prefix);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == length && bits(bytes, prefix).equals(network);
    }

    boolean isOfIpv4() {
        return length == Integer.BYTES;
    }

    /** Returns the network of an IPv4 block as a number. */
    int ipv4Network() {
        int number = 0;
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            number = number << 1 | (network.get(bit) ? 1 : 0);
        }
        return number;
    }

    /** Returns the significant bits of an IPv4 address of the block. */
    int ipv4Mask() {
        return prefix == 0 ? 0 : -1 << (Integer.SIZE - Math.min(prefix, Integer.SIZE));
    }

    private static BitSet bits(byte[] address, int prefix) {
        BitSet bits = new BitSet();
        for (int bit = 0; bit < Math.min(prefix, address.length * 8); bit++) {
            bits.set(bit, (address[bit / 8] >> (7 - bit % 8) & 1) == 1);
        }
        return bits;
    }
}
