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
                InetAddress address = parse(bytes, start, end);
                if (address != null && !proxies.trusted(address)) {
                    return prefix(address.getAddress());
                }
                end = start - 1;
            }
        }
        InetAddress address = remote == null ? null : remote.getAddress();
        return address == null ? 0 : prefix(address.getAddress());
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
