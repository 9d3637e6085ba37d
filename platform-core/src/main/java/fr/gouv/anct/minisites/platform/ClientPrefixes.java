package fr.gouv.anct.minisites.platform;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Truncated client addresses, for counts of visitors: of IPv4 the first three bytes, of IPv6 the first six, so that no number
 * names a subscriber.
 */
@Component
public class ClientPrefixes {

    private static final int PREFIX_4 = 3;
    private static final int PREFIX_6 = 6;
    private static final long IS_6 = 1L << (PREFIX_6 * Byte.SIZE);
    private static final int IPV6_REST = Long.SIZE - PREFIX_6 * Byte.SIZE;
    private static final int LONGEST = 45;

    private final TrustedProxies proxies;

    public ClientPrefixes(MinisitesProperties properties) {
        this.proxies = new TrustedProxies(properties.trustedProxies());
    }

    /**
     * Returns the prefix of a client's address in the lower 49 bits: the last forwarded address that is not a trusted proxy's,
     * else that of the connection; 0 if it is unknown.
     *
     * @param bytes have the forwarded addresses from {@code from} to {@code to}
     */
    public long of(@Nullable InetSocketAddress remote, byte[] bytes, int from, int to) {
        if (to > from && proxies.trusted(remote)) {
            for (int end = to; end > from; ) {
                int start = end;
                while (start > from && bytes[start - 1] != ',') {
                    start--;
                }
                long prefix = forwarded(bytes, start, end);
                if (prefix >= 0) {
                    return prefix;
                }
                end = start - 1;
            }
        }
        InetAddress address = remote == null ? null : remote.getAddress();
        return address == null ? 0 : prefix(address.getAddress());
    }

    /** Returns the prefix of a forwarded address; -1 for that of a trusted proxy and for what is no address. */
    private long forwarded(byte[] bytes, int start, int end) {
        int from = start;
        while (from < end && bytes[from] == ' ') {
            from++;
        }
        int to = end;
        while (to > from && bytes[to - 1] == ' ') {
            to--;
        }
        long ipv4 = AddressLiterals.ipv4(bytes, from, to);
        if (ipv4 != AddressLiterals.NONE) {
            return proxies.trusts((int) ipv4) ? -1 : ipv4 >>> Byte.SIZE;
        }
        long high = AddressLiterals.ipv6High(bytes, from, to);
        if (high != AddressLiterals.NONE) {
            return proxies.trusts(high, AddressLiterals.ipv6Low(bytes, from, to)) ? -1 : high >>> IPV6_REST | IS_6;
        }
        InetAddress address = parse(bytes, from, to);
        return address == null || proxies.trusted(address) ? -1 : prefix(address.getAddress());
    }

    private static @Nullable InetAddress parse(byte[] bytes, int start, int end) {
        if (end - start > LONGEST) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).strip());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static long prefix(byte[] address) {
        int length = address.length == Integer.BYTES ? PREFIX_4 : PREFIX_6;
        long prefix = 0;
        for (int i = 0; i < length; i++) {
            prefix = prefix << Byte.SIZE | (address[i] & 0xFF);
        }
        return length == PREFIX_6 ? prefix | IS_6 : prefix;
    }
}
