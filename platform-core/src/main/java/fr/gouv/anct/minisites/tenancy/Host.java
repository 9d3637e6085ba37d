package fr.gouv.anct.minisites.tenancy;

import java.net.IDN;
import java.util.Locale;

/**
 * A host name in normal form: lower case, no port, no trailing dot, IDN in ASCII (RFC 5891).
 *
 * @param name for example {@code france-services.localhost}
 */
public record Host(String name) {

    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_PORT = 5;

    /**
     * Normalises the value of a {@code Host} header.
     *
     * @throws MalformedRequestException when it is not a host name
     */
    public static Host parse(String header) {
        String name = withoutPort(header);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (name.length() > LONGEST) {
            // IDN is not specified for longer names: its result then depends on the name.
            throw new MalformedRequestException("Not a host name");
        }
        if (!normal(name)) {
            name = toAscii(name);
            if (!normal(name)) {
                throw new MalformedRequestException("Not a host name");
            }
        }
        return new Host(name);
    }

    // Every request passes here: hand-written instead of two regular expressions, which took longer than finding the
    // tenant.
    private static String withoutPort(String header) {
        int colon = header.lastIndexOf(':');
        int digits = header.length() - colon - 1;
        if (colon < 0 || digits < 1 || digits > LONGEST_PORT) {
            return header;
        }
        for (int i = colon + 1; i < header.length(); i++) {
            if (!digit(header.charAt(i))) {
                return header;
            }
        }
        return header.substring(0, colon);
    }

    /** Whether a name consists of labels of letters, digits and inner hyphens, between dots (RFC 1123, 2.1). */
    private static boolean normal(String name) {
        int label = 0;
        char before = '.';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean sound = c == '.'
                    ? label > 0 && before != '-'
                    : digit(c) || c >= 'a' && c <= 'z' || c == '-' && before != '.';
            label = c == '.' ? 0 : label + 1;
            if (!sound || label > LONGEST_LABEL) {
                return false;
            }
            before = c;
        }
        return label > 0 && before != '-' && name.length() <= LONGEST;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String toAscii(String name) {
        try {
            return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new MalformedRequestException("Not a host name");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
