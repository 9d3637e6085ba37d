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
        long ipv4 = ipv4(bytes, start, end);
        if (ipv4 >= 0) {
            return proxies.trusted((int) ipv4) ? -1 : ipv4 >>> Byte.SIZE;
        }
        InetAddress address = parse(bytes, start, end);
        return address == null || proxies.trusted(address) ? -1 : prefix(address.getAddress());
    }

    /**
     * Returns an IPv4 address in its usual form as a number, without an object: nearly every address that is counted is
     * one. Returns -1 for any other text.
     */
    private static long ipv4(byte[] bytes, int start, int end) {
        int from = start;
        while (from < end && bytes[from] == ' ') {
            from++;
        }
        int to = end;
        while (to > from && bytes[to - 1] == ' ') {
            to--;
        }
        long address = 0;
        int dots = 0;
        int part = -1;
        for (int at = from; at < to && dots < Integer.BYTES; at++) {
            int digit = bytes[at] - '0';
            if (bytes[at] == '.' && part >= 0) {
                address = address << Byte.SIZE | part;
                dots++;
                part = -1;
            } else if (digit < 0 || digit > 9 || part == 0) {
                return -1;
            } else {
                part = part < 0 ? digit : part * 10 + digit;
                if (part > 0xFF) {
                    return -1;
                }
            }
        }
        return dots == Integer.BYTES - 1 && part >= 0 ? address << Byte.SIZE | part : -1;
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
