package fr.gouv.anct.minisites.platform;

/**
 * Reads IP addresses from the bytes of a request head as numbers: an object for each request would take longer than counting
 * it. Forms that are rarely sent, such as an IPv6 address that ends as one of IPv4, are left to {@link java.net.InetAddress}.
 */
final class AddressLiterals {

    /** Result for a text that is left to others; as the upper half of an IPv6 address it is one of no host (RFC 4291, 2.7). */
    static final long NONE = -1;

    private static final int GROUPS = 8;
    private static final int GROUP_BITS = 16;
    private static final int DIGITS = 4;
    /** The upper 96 bits of an IPv6 address that stands for one of IPv4 (RFC 4291, 2.5.5.2) end so. */
    private static final long MAPPED = 0xFFFF;

    private AddressLiterals() {}

    /** Returns an IPv4 address in dotted decimal as a number of 32 bits; {@link #NONE} for any other text. */
    static long ipv4(byte[] bytes, int start, int end) {
        long address = 0;
        int dots = 0;
        int part = -1;
        for (int at = start; at < end && dots < Integer.BYTES; at++) {
            int digit = bytes[at] - '0';
            if (bytes[at] == '.' && part >= 0) {
                address = address << Byte.SIZE | part;
                dots++;
                part = -1;
            } else if (digit < 0 || digit > 9 || part == 0) {
                return NONE;
            } else {
                part = part < 0 ? digit : part * 10 + digit;
                if (part > 0xFF) {
                    return NONE;
                }
            }
        }
        return dots == Integer.BYTES - 1 && part >= 0 ? address << Byte.SIZE | part : NONE;
    }

    /** Returns the upper 64 bits of an IPv6 address; {@link #NONE} for any other text. */
    static long ipv6High(byte[] bytes, int start, int end) {
        return ipv6(bytes, start, end, true);
    }

    /** Returns the lower 64 bits of what {@link #ipv6High} has read. */
    static long ipv6Low(byte[] bytes, int start, int end) {
        return ipv6(bytes, start, end, false);
    }

    private static long ipv6(byte[] bytes, int start, int end, boolean upper) {
        long high = 0;
        long low = 0;
        int groups = 0;
        // Where the two colons that stand for zeros are: after so many groups; and the groups before them.
        int zeros = -1;
        long highBefore = 0;
        long lowBefore = 0;
        int at = start;
        while (at < end) {
            if (at + 1 < end && bytes[at] == ':' && bytes[at + 1] == ':') {
                if (zeros >= 0) {
                    return NONE;
                }
                zeros = groups;
                highBefore = high;
                lowBefore = low;
                high = 0;
                low = 0;
                at += 2;
                continue;
            }
            if (groups > 0 && groups != zeros) {
                if (bytes[at] != ':') {
                    return NONE;
                }
                at++;
            }
            int group = 0;
            int digits = 0;
            while (at < end && digits <= DIGITS && Character.digit(bytes[at], 16) >= 0) {
                group = group << DIGITS | Character.digit(bytes[at], 16);
                digits++;
                at++;
            }
            if (digits == 0 || digits > DIGITS || ++groups > GROUPS) {
                return NONE;
            }
            high = high << GROUP_BITS | low >>> (Long.SIZE - GROUP_BITS);
            low = low << GROUP_BITS | group;
        }
        if (zeros < 0 ? groups != GROUPS : groups == GROUPS) {
            return NONE;
        }
        for (int i = Math.max(zeros, 0); zeros >= 0 && i < GROUPS; i++) {
            highBefore = highBefore << GROUP_BITS | lowBefore >>> (Long.SIZE - GROUP_BITS);
            lowBefore = lowBefore << GROUP_BITS;
        }
        high |= highBefore;
        low |= lowBefore;
        return high == 0 && low >>> Integer.SIZE == MAPPED ? NONE : upper ? high : low;
    }
}
